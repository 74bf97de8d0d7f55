import { type LucideIcon, Pause, UsersRound } from 'lucide-react';
import type { ShownOath } from '../../../content/shown.ts';
import { useStore } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { useHearing } from '../../use-hearing.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital-group.module.css';

type TurnProps = { readonly oath: ShownOath; readonly run: Run };

/** The group's place: after the clause. A wide lit band that breathes, with the time that is left. */
export function GroupTurn({ oath, run }: TurnProps) {
  const t = useWords();
  const show = useShow(oath.pack);
  const { phase, line, lines } = run;
  if (phase === 'paused') {
    return <Quiet words={t('recital.paused')} hint={t('recital.tapResume')} icon={Pause} lit />;
  }
  if (phase !== 'repeating') {
    const hint = phase === 'countdown' ? t('recital.getReady') : t('recital.groupNext');
    return <Quiet words={hint} icon={UsersRound} />;
  }
  const reply = line === undefined ? undefined : lines[line]?.reply;
  const words = reply && show(reply);
  return (
    <div className={styles.group}>
      <div className={styles.glow} />
      <div className={styles.band}>
        <div className={styles.words}>
          <strong lang={words?.lang}>{words?.text ?? t('recital.group')}</strong>
          <span>{t('recital.tapHint')}</span>
          <Heard />
        </div>
        <TimeLeft key={`${line} ${run.take}`} run={run} />
      </div>
    </div>
  );
}

/** Shows that the hall hears the group; or that it can't, and the timer moves on. */
function Heard() {
  const t = useWords();
  const kind = useHearing((hearing) => hearing.kind);
  const band = useHearing((hearing) => hearing.band);
  if (kind === 'off') return null;
  if (kind === 'deaf') return <span>{t('recital.deaf')}</span>;
  return (
    <svg
      className={styles.heard}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-label={t('recital.hears')}
    >
      <rect className={styles.unheard} width="100" height="4" rx="2" />
      <rect width={Math.round(4 + 96 * band)} height="4" rx="2" />
    </svg>
  );
}

type QuietProps = {
  readonly words: string;
  readonly hint?: string;
  readonly icon: LucideIcon;
  readonly lit?: boolean;
};

function Quiet({ words, hint, icon: Icon, lit }: QuietProps) {
  return (
    <div className={styles.group}>
      <div className={lit ? styles.band : styles.waiting}>
        <Icon className={styles.icon} aria-hidden strokeWidth={1.6} />
        <div className={styles.words}>
          {lit ? <strong>{words}</strong> : <span>{words}</span>}
          {hint && <span>{hint}</span>}
        </div>
      </div>
    </div>
  );
}

/** A ring that empties: no number, so that nobody is hurried. */
function TimeLeft({ run: { line, pace } }: { readonly run: Run }) {
  const { recital } = useStore.getState().visit;
  const spent = recital.phase === 'repeating' ? recital.spent : 0;
  const whole = pace.repeating[line ?? 0] ?? 0;
  return (
    <svg className={styles.ring} viewBox="0 0 100 100" aria-hidden>
      <circle className={styles.rail} cx="50" cy="50" r="44" />
      <circle
        className={styles.left}
        cx="50"
        cy="50"
        r="44"
        pathLength="1"
        style={{
          animationDuration: `${whole}ms`,
          animationDelay: `${-spent}ms`,
        }}
      />
      <UsersRound x="29" y="29" width="42" height="42" strokeWidth={1.6} />
    </svg>
  );
}
