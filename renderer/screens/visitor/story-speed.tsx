import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { speeds } from '../../../content/narration.ts';
import { send, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './story-menu.module.css';

/** How fast it is told. */
export function StorySpeed() {
  const t = useWords();
  const now = useVisit(({ comfort }) => comfort.speed);
  return (
    <MenuTrigger>
      <Button className={styles.pill ?? ''} aria-label={t('story.speedNow', { speed: now })}>
        {now}×
      </Button>
      <Popover className={styles.popover ?? ''} placement="top end" offset={16}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={t('story.speed')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[now]}
          onAction={(speed) => send({ kind: 'comfort', comfort: { speed: Number(speed) } })}
        >
          {speeds.map((speed) => (
            <MenuItem key={speed} id={speed} className={styles.item ?? ''} textValue={`${speed}`}>
              {speed}×
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
