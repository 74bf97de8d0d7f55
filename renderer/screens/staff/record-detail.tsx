import { useEffect, useState } from 'react';
import type { SessionRecord } from '../../../content/session-record.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { kiosk } from '../../kiosk.ts';
import { useStore, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { StepTitle } from '../session/step-title.tsx';
import { momentText } from './moment-text.ts';
import panel from './panel.module.css';
import { QuizAnswers } from './quiz-answers.tsx';
import { RecordCaptures } from './record-captures.tsx';
import styles from './records.module.css';
import { ProgrammeTitle } from './records-list.tsx';
import { type SessionBar, sessionBars } from './session-bars.ts';
import { quizOfStep, recordFacts, stepFacts, type Telling } from './session-facts.ts';
import { SessionLine } from './session-line.tsx';

type Props = { readonly record: SessionRecord };

/** One session: its facts, its time line, and what ran when. */
export function RecordDetail({ record }: Props) {
  const t = useWords();
  const programme = useProgramme(record);
  const bars = sessionBars(record);
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <Facts record={record} />
        <RecordCaptures session={record.id} />
      </div>
      <section className={panel.panel} aria-label={t('records.steps')}>
        <h2>{t('records.line')}</h2>
        {bars.length > 0 && <SessionLine bars={bars} t={t} />}
        <ol aria-label={t('records.steps')}>
          {bars.map((bar) => (
            <Step key={bar.step} bar={bar} record={record} programme={programme} />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The programme, if its pack is still the one that the session ran: another version may have other steps. */
function useProgramme({ programme, version, local }: SessionRecord): ShownProgramme | undefined {
  const [shown, setShown] = useState<ShownProgramme>();
  const { pack, id } = programme;
  const revision = local?.revision;
  const here = useStore(({ catalogue }) => catalogue?.packs.find((one) => one.id === pack)?.version);
  useEffect(() => {
    if (here !== version) return;
    let wanted = true;
    void kiosk.call('programme', { pack, id }).then((answer) => {
      if (wanted && 'steps' in answer && answer.revision === revision) setShown(answer);
    });
    return () => {
      wanted = false;
    };
  }, [here, version, revision, pack, id]);
  return shown;
}

function useTelling(): Telling {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  return { t, language, moment: (at) => momentText(at, language, Date.now()) };
}

function Facts({ record }: Props) {
  const telling = useTelling();
  return (
    <section className={panel.panel} aria-label={telling.t('records.facts')}>
      <h2>
        <ProgrammeTitle of={record} />
      </h2>
      <dl className={panel.facts}>
        {recordFacts(record, telling).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type StepProps = Props & { readonly bar: SessionBar; readonly programme: ShownProgramme | undefined };

function Step({ bar, record, programme }: StepProps) {
  const telling = useTelling();
  const { t, language } = telling;
  const shown = programme?.steps[bar.step];
  const quiz = quizOfStep(programme, bar.step);
  const given = record.answers[bar.step];
  return (
    <li className={panel.row}>
      <div className={panel.rowWords}>
        {t('records.step', { n: bar.step + 1 })}
        {shown && ' · '}
        {shown && <StepTitle step={shown} pack={record.programme.pack} />}
        <span className={panel.small}>{stepFacts(bar, record, programme, telling).join(' · ')}</span>
        {quiz && given && (
          <QuizAnswers quiz={quiz} given={given} t={t} language={language} className={styles.questions} />
        )}
      </div>
    </li>
  );
}
