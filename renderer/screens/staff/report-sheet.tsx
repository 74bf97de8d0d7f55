import type { TFunction } from 'i18next';
import type { SessionReport } from '../../../content/session-report.ts';
import { momentInFull, timeInFull } from './moment-text.ts';
import { QuizAnswers } from './quiz-answers.tsx';
import styles from './report-sheet.module.css';
import { type SessionBar, sessionBars } from './session-bars.ts';
import { quizOfStep, recordFacts, stepFacts, stepTitle, textIn } from './session-facts.ts';
import { SessionLine } from './session-line.tsx';

type Props = { readonly report: SessionReport; readonly language: string; readonly t: TFunction };

/** One session on paper: whose hall, which programme, its facts, its time line, and what ran when. */
export function ReportSheet({ report, language, t }: Props) {
  const { record, hall, title, made } = report;
  const bars = sessionBars(record);
  const facts = recordFacts(record, { t, language, moment: (at) => momentInFull(at, language) });
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.hall}>
          {hall && <span>{textIn(hall, language)}</span>}
          <span>{t('records.report.name')}</span>
        </p>
        <h1>{title ? textIn(title, language) : record.programme.id}</h1>
      </header>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bars.length > 0 && (
        <section className={styles.line}>
          <h2>{t('records.line')}</h2>
          <SessionLine bars={bars} t={t} />
        </section>
      )}
      <section>
        <h2>{t('records.steps')}</h2>
        <ol className={styles.steps}>
          {bars.map((bar) => (
            <Step key={bar.step} bar={bar} report={report} language={language} t={t} />
          ))}
        </ol>
      </section>
      <p className={styles.made}>{t('records.report.made', { time: momentInFull(made, language) })}</p>
    </article>
  );
}

function Step({ bar, report, language, t }: Props & { readonly bar: SessionBar }) {
  const { record, programme } = report;
  const telling = { t, language, moment: (at: number) => timeInFull(at, language) };
  const quiz = quizOfStep(programme, bar.step);
  const given = record.answers[bar.step];
  return (
    <li>
      <span className={styles.number}>{bar.step + 1}</span>
      <div>
        <p className={styles.title}>
          {stepTitle(programme, bar.step, telling) ?? t('records.step', { n: bar.step + 1 })}
        </p>
        <p className={styles.small}>{stepFacts(bar, record, programme, telling).join(' · ')}</p>
        {quiz && given && (
          <QuizAnswers quiz={quiz} given={given} t={t} language={language} className={styles.questions} />
        )}
      </div>
    </li>
  );
}
