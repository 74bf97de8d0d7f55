import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { type Ref, refKey, sameRef } from '../../../content/catalogue.ts';
import { type EntryDraft, longestGroup } from '../../../content/schedule-entry.ts';
import type { ProgrammesDesk } from '../../../electron/staff-groups-api.ts';
import { ask } from '../../desk.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useStore, useVisit } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { dayText } from '../visitor/opens-text.ts';
import { useDrafts } from './programme-drafts.ts';
import styles from './programmes.module.css';
import { movedDay, movedHeads, movedTime, withGroup } from './schedule-edit.ts';
import { Stepper } from './stepper.tsx';
import { TextField } from './text-field.tsx';
import dialog from './withdraw-dialog.module.css';

type Props = { readonly desk: ProgrammesDesk; readonly entry: EntryDraft };

const change = (entry: EntryDraft) => useDrafts.setState({ entry });
const close = () => useDrafts.setState({ entry: undefined });

/** One entry of the schedule while it is made or changed. */
export function EntryDialog({ desk, entry }: Props) {
  const t = useWords();
  const [problem, setProblem] = useState<'disk' | 'full'>();
  const { id, group } = entry;
  const title = t(id === undefined ? 'programmes.schedule.new' : 'programmes.schedule.change');
  const save = async () => {
    const trimmed = withGroup(entry, group?.trim() ?? '');
    const answer = await ask('saveEntry', trimmed);
    if (answer?.kind === 'saved') close();
    else setProblem(answer?.kind);
  };
  const remove = async (entryId: string) => {
    const answer = await ask('removeEntry', entryId);
    if (answer?.kind === 'done') close();
    else setProblem(answer?.kind);
  };
  return (
    <ModalOverlay isOpen onOpenChange={close} className={dialog.overlay ?? ''}>
      <Modal className={dialog.modal ?? ''}>
        <Dialog className={dialog.dialog ?? ''} aria-label={title}>
          <h2>{title}</h2>
          <Scroll className={dialog.words}>
            {problem && <p role="alert">{t(`programmes.${problem}`)}</p>}
            <div className={styles.halves}>
              <When entry={entry} />
              <Which desk={desk} entry={entry} />
            </div>
          </Scroll>
          <div className={dialog.buttons}>
            {id !== undefined && (
              <Button onPress={() => void remove(id)}>{t('programmes.schedule.remove')}</Button>
            )}
            <Button onPress={close}>{t('programmes.schedule.cancel')}</Button>
            <Button primary onPress={() => void save()}>
              {t('programmes.schedule.save')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Day, time, and who comes. */
function When({ entry }: Pick<Props, 'entry'>) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const today = useHouse((house) => house.now.day);
  const { day, time, group = '', heads } = entry;
  return (
    <div className={styles.fields}>
      <Stepper
        near
        label={t('programmes.schedule.day')}
        value={dayText(day, language)}
        onStep={(by) => change(movedDay(entry, by, today))}
      />
      <Stepper
        near
        label={t('programmes.schedule.time')}
        value={time}
        onStep={(by) => change(movedTime(entry, by))}
      />
      <TextField
        label={t('programmes.schedule.group')}
        value={group}
        most={longestGroup}
        onChange={(text) => change(withGroup(entry, text))}
      />
      <p className={styles.hint}>{t('programmes.schedule.groupHint')}</p>
      <Stepper
        near
        label={t('programmes.schedule.heads')}
        value={heads === undefined ? t('programmes.schedule.headsNone') : String(heads)}
        onStep={(by) => change(movedHeads(entry, by))}
      />
    </div>
  );
}

/** Which programme: those that show, and the one that is chosen, if it does not. */
function Which({ desk, entry }: Props) {
  const t = useWords();
  const shown = useStore(({ catalogue }) => catalogue?.programmes) ?? [];
  const { programme } = entry;
  const refs = shown.some((ref) => sameRef(ref, programme)) ? shown : [programme, ...shown];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are buttons
    <div className={styles.choices} role="group" aria-label={t('programmes.schedule.programme')}>
      <p>{t('programmes.schedule.programme')}</p>
      {refs.map((ref) => (
        <Choice
          key={refKey(ref)}
          of={ref}
          desk={desk}
          on={sameRef(ref, programme)}
          onChoose={() => change({ ...entry, programme: { pack: ref.pack, id: ref.id } })}
        />
      ))}
    </div>
  );
}

type ChoiceProps = {
  readonly of: Ref;
  readonly desk: ProgrammesDesk;
  readonly on: boolean;
  readonly onChoose: () => void;
};

function Choice({ of, desk, on, onChoose }: ChoiceProps) {
  const show = useShow(of.pack);
  const card = useStore(({ catalogue }) => catalogue?.cards[refKey(of)]);
  const local = desk.programmes.find(({ ref }) => sameRef(ref, of))?.local;
  const title = local?.title ?? card?.title;
  const { text, lang } = title ? show(title) : { text: of.id, lang: undefined };
  return (
    <Button on={on} lang={lang} className={styles.choice} onPress={onChoose}>
      {text}
    </Button>
  );
}
