import { Component, type ReactNode } from 'react';
import { useStore } from '../store.ts';
import { useWords } from '../strings/use-words.ts';
import { tellFailure } from '../tell-failure.ts';
import { DailyStory } from './daily-story.tsx';
import { Frame } from './frame.tsx';
import styles from './next-good-thing.module.css';

type Props = {
  readonly children: ReactNode;
  /** The screen that stands when nobody is there: nothing may stand in for it for long. */
  readonly whole?: boolean;
};

/** Visitors never see an error: a screen that fails gives way to the story of the day and the way home. */
export class NextGoodThing extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    tellFailure(this.props.whole ? 'page' : 'screen', error);
  }

  override render() {
    return this.state.failed ? <Elsewhere /> : this.props.children;
  }
}

/** What is shown where a page has gone. */
export function Elsewhere() {
  const t = useWords();
  const daily = useStore((store) => store.catalogue?.daily);
  return (
    <Frame>
      <div className={styles.elsewhere}>
        <h1>{t('error.title')}</h1>
        {daily && <DailyStory />}
      </div>
    </Frame>
  );
}
