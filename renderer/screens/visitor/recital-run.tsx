import type { OathLine } from '../../../content/pack.ts';
import type { ShownOath } from '../../../content/shown.ts';
import { useVisit } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import { RecitalClause } from './recital-clause.tsx';
import { GroupTurn } from './recital-group.tsx';
import { LeaderTurn } from './recital-leader.tsx';
import styles from './recital-run.module.css';
import { RecitalTicks } from './recital-ticks.tsx';

type RecitalRunProps = { readonly oath: ShownOath; readonly run: Run };

/** The oath while it is recited: where we are, whose turn it is, and one clause, huge. */
export function RecitalRun({ oath, run }: RecitalRunProps) {
  const t = useWords();
  const show = useShow(oath.pack);
  const { lines, line, phase, tell } = run;
  const current = line === undefined ? undefined : lines[line];
  const tap = () => tell({ kind: 'tap' });
  return (
    <section className={styles.run} data-phase={phase}>
      <h1 className={styles.unseen}>{show(oath.title).text}</h1>
      <p className={styles.unseen} role="status">
        {announcement(phase, current, t)}
      </p>
      {phase !== 'leading' && (
        <button type="button" className={styles.anywhere} aria-label={tapWords(phase, t)} onClick={tap} />
      )}
      <RecitalTicks lines={lines} line={line} />
      <LeaderTurn oath={oath} run={run} />
      <p className={styles.before} lang={oath.language}>
        {line !== undefined && lines[line - 1]?.text}
      </p>
      {current ? <Current oath={oath} line={current} at={line ?? 0} /> : <Countdown />}
      <p className={styles.after} lang={oath.language}>
        {lines[(line ?? -1) + 1]?.text}
      </p>
      <GroupTurn oath={oath} run={run} />
    </section>
  );
}

type T = ReturnType<typeof useWords>;

function announcement(phase: Run['phase'], line: OathLine | undefined, t: T): string {
  if (phase === 'paused') return t('recital.paused');
  if (!line || phase === 'countdown') return t('recital.getReady');
  return `${phase === 'leading' ? t('recital.leader') : t('recital.group')} ${line.text}`;
}

function tapWords(phase: Run['phase'], t: T): string {
  if (phase === 'paused') return t('recital.resume');
  return phase === 'repeating' ? t('recital.tapNext') : t('recital.begin');
}

type CurrentProps = {
  readonly oath: ShownOath;
  readonly line: OathLine;
  readonly at: number;
};

/** The clause, and under it what it says in the visitor's language, if that is another one. */
function Current({ oath, line, at }: CurrentProps) {
  const show = useShow(oath.pack);
  const language = useVisit((visit) => visit.language);
  const foreign = language.split('-')[0] !== oath.language.split('-')[0];
  const gloss = foreign && line.gloss ? show(line.gloss) : undefined;
  return (
    <div className={styles.current} key={at}>
      <RecitalClause text={line.text} language={oath.language} />
      {gloss && (
        <p className={styles.gloss} lang={gloss.lang}>
          {gloss.text}
        </p>
      )}
    </div>
  );
}

function Countdown() {
  const left = useVisit(({ recital }) => {
    const at = recital.phase === 'paused' ? recital.at : recital;
    return at.phase === 'countdown' ? Math.ceil(at.left / 1000) : 0;
  });
  return (
    <div className={styles.current}>
      <p className={styles.countdown} key={left}>
        {left}
      </p>
    </div>
  );
}
