import { clsx } from 'clsx';
import { ArrowLeft, Save, Trash } from 'lucide-react';
import { useState } from 'react';
import { longestTitle } from '../../../content/programme-draft.ts';
import { hallMinutes } from '../../../content/programme-minutes.ts';
import { isMissing } from '../../answers.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useVisit } from '../../store.ts';
import { screenLanguages } from '../../strings/strings.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { useAnswer } from '../../use-answer.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import steps from './edited-steps.module.css';
import { EditedSteps, LeftOut } from './edited-steps.tsx';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import {
  changeProgramme,
  closeProgramme,
  draftOf,
  type EditedProgramme,
  isChanged,
  useDrafts,
} from './programme-drafts.ts';
import { StaffFrame } from './staff-frame.tsx';
import { TextField } from './text-field.tsx';
import { useStepLengths } from './use-step-lengths.ts';

type Props = { readonly edited: EditedProgramme };
type Asked = 'remove' | 'leave';

/** One of the hall's own programmes while it is changed: its name, its steps, how long they take. */
export function ProgrammeEditor({ edited }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const changed = useDrafts(isChanged);
  const found = useAnswer('programme', edited.base);
  const base = found && !isMissing(found) ? found : undefined;
  const lengths = useStepLengths(base, edited.steps, language);
  const kept = edited.steps.map(({ id }) => id).filter((id) => lengths?.has(id));
  const length = hallMinutes(base?.minutes, lengths ?? new Map(), kept);
  const [asked, setAsked] = useState<Asked>();
  const { problem, save } = useSave(edited, length.minutes);
  return (
    <StaffFrame
      title={t('programmes.editor.title')}
      className={styles.page}
      dock={
        <>
          <Button icon={ArrowLeft} onPress={() => (changed ? setAsked('leave') : closeProgramme())}>
            {t('programmes.editor.back')}
          </Button>
          {edited.id !== undefined && (
            <Button icon={Trash} onPress={() => setAsked('remove')}>
              {t('programmes.remove')}
            </Button>
          )}
          <Button primary icon={Save} isDisabled={!changed || !lengths} onPress={() => void save()}>
            {t('programmes.editor.save')}
          </Button>
        </>
      }
    >
      <Scroll className={styles.scroll}>
        <div className={styles.columns}>
          <p className={styles.state} role="status" data-problem={problem !== undefined || undefined}>
            {problem ? t(problem) : t(changed ? 'programmes.editor.unsaved' : 'programmes.editor.saved')}
          </p>
          <div className={clsx(styles.column, steps.aside)}>
            <Names edited={edited} />
            {base && <LeftOut edited={edited} base={base} lengths={lengths} />}
          </div>
          {base && <EditedSteps edited={edited} base={base} lengths={lengths} length={length} />}
          {isMissing(found) && <p className={panel.panel}>{t('programmes.editor.absent')}</p>}
        </div>
      </Scroll>
      {asked && <Question asked={asked} edited={edited} onClose={() => setAsked(undefined)} />}
    </StaffFrame>
  );
}

type Problem = 'programmes.disk' | 'programmes.full' | 'programmes.editor.nameless';

function useSave(edited: EditedProgramme, minutes: number) {
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    const draft = draftOf(edited, minutes);
    if (!draft) return setProblem('programmes.editor.nameless');
    const answer = await ask('saveProgramme', draft);
    // Without an answer the desk has closed; what was changed waits.
    if (!answer) return;
    if (answer.kind !== 'saved') return setProblem(`programmes.${answer.kind}`);
    setProblem(undefined);
    const saved = { ...edited, id: answer.id };
    useDrafts.setState({ programme: saved, saved });
  };
  return { problem, save };
}

function Names({ edited }: Props) {
  const t = useWords();
  const { title } = edited;
  return (
    <section className={panel.panel} aria-label={t('programmes.editor.names')}>
      <h2>{t('programmes.editor.names')}</h2>
      <div className={styles.fields}>
        {screenLanguages.map(({ tag }) => (
          <TextField
            key={tag}
            label={t(`programmes.editor.${tag}`)}
            language={tag}
            value={title[tag] ?? ''}
            most={longestTitle}
            onChange={(text) => changeProgramme({ title: { ...title, [tag]: text } })}
          />
        ))}
      </div>
      <p className={styles.small}>{t('programmes.editor.namesHint')}</p>
    </section>
  );
}

type QuestionProps = Props & { readonly asked: Asked; readonly onClose: () => void };

function Question({ asked, edited, onClose }: QuestionProps) {
  const t = useWords();
  const title = useShow(edited.base.pack)(edited.title).text;
  if (asked === 'leave')
    return (
      <ConfirmDialog
        sure={t('programmes.editor.discardSure')}
        effect={t('programmes.editor.discardEffect')}
        no={t('programmes.editor.stay')}
        yes={t('programmes.editor.discard')}
        onYes={closeProgramme}
        onClose={onClose}
      />
    );
  const remove = async () => {
    onClose();
    const answer = edited.id && (await ask('removeProgramme', edited.id));
    if (answer && answer.kind === 'done') closeProgramme();
  };
  return (
    <ConfirmDialog
      sure={t('programmes.removeSure', { title })}
      effect={t('programmes.removeEffect')}
      more={t('programmes.removeStays')}
      no={t('programmes.keep')}
      yes={t('programmes.remove')}
      onYes={() => void remove()}
      onClose={onClose}
    />
  );
}
