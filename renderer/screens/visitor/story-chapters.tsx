import { List } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ShownStory } from '../../../content/shown.ts';
import { clockText } from '../../clock-text.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './story-menu.module.css';

type StoryChaptersProps = {
  readonly story: ShownStory;
  readonly chapter: number;
  readonly open: (chapter: number) => void;
};

/** The chapters of the story. */
export function StoryChapters({ story, chapter, open }: StoryChaptersProps) {
  const t = useWords();
  return (
    <MenuTrigger>
      <Button className={styles.round ?? ''} aria-label={t('story.chapters')}>
        <List className={styles.icon} aria-hidden strokeWidth={1.6} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="top start" offset={16}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={t('story.chapters')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chapter]}
          onAction={(key) => open(Number(key))}
        >
          {story.chapters.map(({ title, duration, audio }, n) => (
            <MenuItem key={audio} id={n} className={styles.item ?? ''} textValue={title}>
              <span className={styles.number}>{n + 1}</span>
              <span className={styles.name} lang={story.language}>
                {title}
              </span>
              <span className={styles.time}>{clockText(duration)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
