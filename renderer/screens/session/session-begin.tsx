import { Play, RotateCcw, UserRound } from 'lucide-react';
import { useState } from 'react';
import { sameRef } from '../../../content/catalogue.ts';
import type { Group } from '../../../content/session-entry.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { goOnWith, startSession } from '../../start-session.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { GroupChoice } from './group-choice.tsx';
import { GuideWay } from './guide-way.tsx';
import styles from './session-begin.module.css';
import { StepTitle } from './step-title.tsx';

/** Before the start: what will happen, step by step, and how long it takes. */
export function SessionBegin({ programme }: { readonly programme: ShownProgramme }) {
  const t = useWords();
  const { title, summary, minutes, steps, pack } = programme;
  const [group, setGroup] = useState<Group>({});
  const facts = [
    t('session.whole', { count: steps.length }),
    ...(minutes === undefined ? [] : [t('session.minutes', { count: minutes })]),
  ];
  return (
    <section className={styles.begin}>
      <header className={styles.head}>
        <p className={styles.eyebrow}>{facts.join(' · ')}</p>
        <h1 className={styles.title}>
          <ShownWords words={title} pack={pack} />
        </h1>
        {summary && (
          <p className={styles.summary}>
            <ShownWords words={summary} pack={pack} />
          </p>
        )}
      </header>
      <Scroll className={styles.scroll}>
        <div className={styles.group}>
          <GroupChoice group={group} onChange={setGroup} />
        </div>
        <ol className={styles.steps}>
          {steps.map((step, n) => (
            <li key={step.id} className={styles.step}>
              <span className={styles.number}>{n + 1}</span>
              <StepTitle step={step} pack={pack} />
            </li>
          ))}
        </ol>
      </Scroll>
      <div className={styles.hall}>
        <UserRound className={styles.icon} aria-hidden strokeWidth={1.6} />
        <p>{t('session.hall')}</p>
        <GuideWay />
      </div>
      <Starts programme={programme} group={group} />
    </section>
  );
}

/** The start; after a power cut the way on at the same line comes first. */
function Starts({ programme, group }: { readonly programme: ShownProgramme; readonly group: Group }) {
  const t = useWords();
  const cutOff = useStore((store) => store.cutOff);
  const [starting, setStarting] = useState(false);
  const once = (start: () => Promise<void>) => () => {
    setStarting(true);
    void start().finally(() => setStarting(false));
  };
  const anew = once(() => startSession(programme, group));
  const start = (
    <Button icon={Play} solid isDisabled={starting} className={styles.start} onPress={anew}>
      {t('session.start')}
    </Button>
  );
  if (!cutOff || !sameRef(cutOff.programme, programme)) return start;
  if (cutOff.changed)
    return (
      <div className={styles.choices}>
        <p className={styles.changed} role="status">
          {t('session.changed')}
        </p>
        {start}
      </div>
    );
  return (
    <div className={styles.choices}>
      <Button
        icon={Play}
        solid
        isDisabled={starting}
        className={styles.start}
        onPress={once(() => goOnWith(cutOff))}
      >
        {t('session.goOn')}
      </Button>
      <Button icon={RotateCcw} isDisabled={starting} className={styles.anew} onPress={anew}>
        {t('session.anew')}
      </Button>
    </div>
  );
}
