import { ALargeSmall, ArrowDownToLine, Contrast } from 'lucide-react';
import { send, useVisit } from '../store.ts';
import { useWords } from '../strings/use-words.ts';
import { Button, RoundButton } from './button.tsx';
import styles from './comfort.module.css';

const next: Readonly<Record<number, number>> = { 1: 1.5, 1.5: 2, 2: 1 };

/** The text size after this one; the largest is followed by the designed one. */
export const nextText = (text: number): number => next[text] ?? 1;

/** Text size, high contrast, low buttons; `small` shows the icons only, where the room is needed. */
export function ComfortButtons({ small }: { readonly small?: boolean }) {
  const t = useWords();
  const { text, contrast, reach } = useVisit((visit) => visit.comfort);
  const set = (comfort: Parameters<typeof send>[0] & { kind: 'comfort' }) => () => send(comfort);
  const all = [
    {
      icon: ALargeSmall,
      label: t('comfort.text'),
      on: text !== 1,
      onPress: set({ kind: 'comfort', comfort: { text: nextText(text) } }),
    },
    {
      icon: Contrast,
      label: t('comfort.contrast'),
      on: contrast,
      onPress: set({ kind: 'comfort', comfort: { contrast: !contrast } }),
    },
    {
      icon: ArrowDownToLine,
      label: t('comfort.reach'),
      on: reach,
      onPress: set({ kind: 'comfort', comfort: { reach: !reach } }),
    },
  ];
  return (
    <div className={styles.comfort}>
      {all.map(({ label, ...button }) =>
        small ? (
          <RoundButton key={label} label={label} {...button} />
        ) : (
          <Button key={label} {...button}>
            {label}
          </Button>
        ),
      )}
    </div>
  );
}
