import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { hallMinutes, StepLengths } from '../../../content/programme-minutes.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { clockText } from '../../clock-text.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { StepTitle } from '../session/step-title.tsx';
import styles from './edited-steps.module.css';
import panel from './panel.module.css';
import { changeProgramme, type EditedProgramme } from './programme-drafts.ts';
import { movedStep, withoutStep, withStep, withTime } from './programme-edit.ts';
import { StepRow } from './step-row.tsx';
import { useStepName } from './use-step-name.ts';

type Props = {
  readonly edited: EditedProgramme;
  /** The pack's programme, whose steps these are. */
  readonly base: ShownProgramme;
  readonly lengths: StepLengths | undefined;
};

type StepsProps = Props & { readonly length: ReturnType<typeof hallMinutes> };

/** The steps in their order; each can be moved, left out, and some can be given a time. */
export function EditedSteps({ edited, base, lengths, length }: StepsProps) {
  const t = useWords();
  const nameOf = useStepName(base);
  const { steps } = edited;
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly by: 1 | -1 }>();
  // A step that is moved in the page loses the focus.
  useEffect(() => {
    if (moved) focusMove(list.current, moved);
  }, [moved]);
  const move = (id: string, by: 1 | -1) => {
    changeProgramme({ steps: movedStep(steps, id, by) });
    setMoved({ id, by });
  };
  const place = moved && steps.findIndex(({ id }) => id === moved.id) + 1;
  const shown = steps.filter(({ id }) => base.steps.some((step) => step.id === id)).length;
  return (
    <section className={panel.panel} aria-label={t('programmes.editor.steps')}>
      <h2>{t('programmes.editor.steps')}</h2>
      {lengths && (
        <p>
          {t('programmes.editor.sum', { count: shown, minutes: length.minutes })}
          {length.between > 0 && (
            <span className={panel.small}>{t('programmes.editor.between', { count: length.between })}</span>
          )}
        </p>
      )}
      <p role="status" className={styles.moved}>
        {moved && place ? t('programmes.editor.moved', { step: nameOf(moved.id), n: place }) : ''}
      </p>
      <ol ref={list} aria-label={t('programmes.editor.steps')}>
        {steps.map(({ id, seconds }, n) => (
          <StepRow
            key={id}
            n={n + 1}
            of={steps.length}
            name={nameOf(id)}
            step={base.steps.find((one) => one.id === id)}
            id={id}
            pack={base.pack}
            seconds={seconds}
            ms={lengths?.get(id)?.hall}
            onMove={(by) => move(id, by)}
            onDrop={() => changeProgramme({ steps: withoutStep(steps, id) })}
            onTime={(own, by) => changeProgramme({ steps: withTime(steps, id, own, by) })}
          />
        ))}
      </ol>
      {steps.length === 1 && <p className={panel.small}>{t('programmes.editor.last')}</p>}
    </section>
  );
}

/** To the button that was pressed; to the other one where there is no further. */
function focusMove(list: HTMLElement | null, { id, by }: { readonly id: string; readonly by: number }): void {
  const button = (to: number) =>
    list?.querySelector<HTMLElement>(`[data-id="${id}"] [data-move="${to}"] button:not(:disabled)`);
  (button(by) ?? button(-by))?.focus();
}

/** The steps of the pack's programme that the hall leaves out, each to be put back. */
export function LeftOut({ edited, base, lengths }: Props) {
  const t = useWords();
  const nameOf = useStepName(base);
  const { steps } = edited;
  const order = base.steps.map(({ id }) => id);
  const out = base.steps.filter(({ id }) => steps.every((step) => step.id !== id));
  return (
    <section className={panel.panel} aria-label={t('programmes.editor.dropped')}>
      <h2>{t('programmes.editor.dropped')}</h2>
      {out.length === 0 && <p className={panel.small}>{t('programmes.editor.droppedNone')}</p>}
      <ul aria-label={t('programmes.editor.dropped')}>
        {out.map((step) => (
          <li key={step.id} className={panel.row}>
            <span className={panel.rowWords}>
              <StepTitle step={step} pack={base.pack} />
              <span className={panel.small}>
                {t('programmes.editor.about', { time: clockText((lengths?.get(step.id)?.hall ?? 0) / 1000) })}
              </span>
            </span>
            <Button
              icon={Undo2}
              label={t('programmes.editor.putBack', { step: nameOf(step.id) })}
              onPress={() => changeProgramme({ steps: withStep(steps, step.id, order) })}
            >
              {t('programmes.editor.putBackShort')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
