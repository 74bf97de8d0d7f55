import { CircleCheck, Power, RefreshCw, RotateCcw, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { FindingState } from '../../../content/finding.ts';
import type { MachineState } from '../../../content/machine-state.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import { EndDialog, type EndHow } from './end-dialog.tsx';
import { FindingCard } from './finding-card.tsx';
import styles from './machine-screen.module.css';
import panel from './panel.module.css';
import { StaffFrame } from './staff-frame.tsx';

/** What only the machine's system can lock, and what to do about it; ends the kiosk and starts it again. */
export function MachineScreen() {
  const t = useWords();
  const { machine, look } = useMachine();
  const [asked, setAsked] = useState<EndHow>();
  return (
    <StaffFrame
      title={t('machine.title')}
      className={styles.machine}
      dock={
        <>
          <Button icon={Power} onPress={() => setAsked('for-good')}>
            {t('machine.end')}
          </Button>
          <Button icon={RotateCcw} onPress={() => setAsked('again')}>
            {t('machine.restart')}
          </Button>
        </>
      }
    >
      <Scroll className={styles.scroll}>
        {machine ? (
          <div className={styles.columns}>
            <Summary machine={machine} onLook={look} />
            <Findings machine={machine} />
          </div>
        ) : (
          <p className={styles.looking} role="status">
            {t('machine.looking')}
          </p>
        )}
      </Scroll>
      {asked && <EndDialog how={asked} onClose={() => setAsked(undefined)} />}
    </StaffFrame>
  );
}

/** Looks at once, and again when asked to. */
function useMachine() {
  const [machine, setMachine] = useState<MachineState>();
  const read = useCallback(async () => setMachine(await ask('machine')), []);
  useEffect(() => void read(), [read]);
  const look = () => {
    setMachine(undefined);
    void read();
  };
  return { machine, look };
}

function Summary({ machine, onLook }: { readonly machine: MachineState; readonly onLook: () => void }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { findings, freeBytes } = machine;
  const count = findings.filter(({ state }) => state === 'todo').length;
  const Icon = count === 0 ? CircleCheck : TriangleAlert;
  return (
    <section className={panel.panel} aria-label={t('machine.facts')}>
      <div role="status" className={panel.note} data-tone={count === 0 ? 'good' : 'alert'}>
        <h2>
          <Icon className={panel.icon} aria-hidden strokeWidth={1.6} />
          <span>{count === 0 ? t('machine.well') : t('machine.todo', { count })}</span>
        </h2>
        <p>{count === 0 ? t('machine.wellText') : t('machine.todoText')}</p>
      </div>
      <dl className={panel.facts}>
        {(['version', 'electron', 'system'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`machine.${name}`)}</dt>
            <dd>{machine[name]}</dd>
          </div>
        ))}
        {freeBytes !== undefined && (
          <div>
            <dt>{t('machine.free')}</dt>
            <dd>{bytesText(freeBytes, language)}</dd>
          </div>
        )}
      </dl>
      <Button icon={RefreshCw} className={styles.look} onPress={onLook}>
        {t('machine.again')}
      </Button>
    </section>
  );
}

const groups = [
  ['todo', 'toDo'],
  ['unknown', 'unknown'],
  ['ok', 'fine'],
] as const satisfies readonly (readonly [FindingState, string])[];

/** What is to do comes first. */
function Findings({ machine: { findings } }: { readonly machine: MachineState }) {
  const t = useWords();
  return (
    <div className={styles.groups}>
      {groups.map(([state, name]) => {
        const own = findings.filter((one) => one.state === state);
        if (own.length === 0) return null;
        return (
          <section key={state} className={styles.group}>
            <h2>{t(`machine.${name}`)}</h2>
            <ul className={state === 'ok' ? styles.fine : styles.cards}>
              {own.map((finding) => (
                <FindingCard key={finding.check} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
