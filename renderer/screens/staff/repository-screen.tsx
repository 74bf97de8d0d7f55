import { useReducer } from 'react';
import type { ContentDesk } from '../../../content/content-desk.ts';
import { ask, readContent, useDesk } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { Fingerprint } from './fingerprint.tsx';
import styles from './form.module.css';
import { OutcomeNote } from './outcome-note.tsx';
import {
  type RepositoryEvent,
  type RepositoryFlow,
  repositoryFlow,
  setRepository,
} from './repository-flow.ts';
import { RepositoryForm } from './repository-form.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { RunningNote } from './status-panel.tsx';

/** Sets up the repository that this kiosk follows; the desk has been read by then. */
export function RepositoryScreen() {
  const desk = useDesk(({ content }) => content);
  return desk ? <Flow desk={desk} /> : <StaffFrame />;
}

type Tell = (event: RepositoryEvent) => void;

function Flow({ desk }: { readonly desk: ContentDesk }) {
  const [state, tell] = useReducer(setRepository, desk.repository, repositoryFlow);
  if (state.step === 'edit')
    return <RepositoryForm state={state} tell={tell} onSave={() => void save(state, tell)} />;
  return (
    <AfterContact state={state} tell={tell}>
      <Body state={state} desk={desk} />
    </AfterContact>
  );
}

async function save(state: RepositoryFlow & { step: 'edit' }, tell: Tell): Promise<void> {
  const next = setRepository(state, { kind: 'contact' });
  if (next.step === 'edit') return tell({ kind: 'contact' });
  const answer = await ask('setRepository', { url: state.url, channel: state.channel });
  if (answer?.kind === 'bad-address') tell({ kind: 'bad-address' });
  if (answer?.kind === 'done') await contact(tell);
}

async function contact(tell: Tell): Promise<void> {
  tell({ kind: 'contact' });
  const outcome = await ask('syncNow');
  await readContent();
  const pending = useDesk.getState().content?.repository?.pending;
  if (outcome) tell({ kind: 'contacted', pending, outcome });
}

async function confirm(fingerprint: string, tell: Tell): Promise<void> {
  const answer = await ask('confirmPublisher', { fingerprint });
  await readContent();
  const repository = useDesk.getState().content?.repository;
  if (answer?.kind === 'done') {
    // Met on a stick: there is no address to be contacted, and the import goes on from the desk.
    return repository?.url ? contact(tell) : send({ kind: 'back' });
  }
  const pending = repository?.pending;
  if (answer && pending !== undefined) tell({ kind: 'changed', pending });
}

type StepProps = { readonly state: Exclude<RepositoryFlow, { step: 'edit' }> };

function AfterContact({
  state,
  tell,
  children,
}: StepProps & { readonly tell: Tell; readonly children: React.ReactNode }) {
  const t = useWords();
  const dock = {
    contacting: <Button onPress={() => void ask('cancelSync')}>{t('staff.status.stop')}</Button>,
    compare: state.step === 'compare' && (
      <>
        <Button onPress={() => tell({ kind: 'refuse' })}>{t('staff.repository.refuse')}</Button>
        <Button primary onPress={() => void confirm(state.fingerprint, tell)}>
          {t('staff.repository.confirm')}
        </Button>
      </>
    ),
    refused: <Back />,
    result: <Back />,
  };
  return (
    <StaffFrame title={t('staff.repository.title')} className={styles.page} dock={dock[state.step]}>
      <Scroll className={styles.scroll}>{children}</Scroll>
    </StaffFrame>
  );
}

function Back() {
  const t = useWords();
  return (
    <Button primary onPress={() => send({ kind: 'back' })}>
      {t('staff.repository.done')}
    </Button>
  );
}

function Body({ state, desk }: StepProps & { readonly desk: ContentDesk }) {
  const t = useWords();
  switch (state.step) {
    case 'contacting':
      return desk.running ? (
        <RunningNote running={desk.running} />
      ) : (
        <p role="status" className={styles.large}>
          {t('staff.repository.contacting')}
        </p>
      );
    case 'compare':
      return (
        <div className={styles.compare}>
          <h2>{t('staff.repository.compare')}</h2>
          {state.changed && <p role="alert">{t('staff.repository.changed')}</p>}
          <Fingerprint value={state.fingerprint} label={t('staff.repository.fingerprint')} />
          <p>{t('staff.repository.compareHint')}</p>
          <p className={styles.address}>{desk.repository?.url}</p>
        </div>
      );
    case 'refused':
      return <p className={styles.large}>{t('staff.repository.refused')}</p>;
    case 'result':
      return <OutcomeNote outcome={state.outcome} from={desk.repository?.url ?? ''} />;
  }
}
