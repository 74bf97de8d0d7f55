import { useEffect, useState } from 'react';
import type { SessionRecord } from '../../../content/session-record.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { clockText } from '../../clock-text.ts';
import { kiosk } from '../../kiosk.ts';
import { useStore, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { StepTitle } from '../session/step-title.tsx';
import { momentText } from './moment-text.ts';
import panel from './panel.module.css';
import { RecordCaptures } from './record-captures.tsx';
import styles from './records.module.css';
import { ProgrammeTitle } from './records-list.tsx';
import { type SessionBar, sessionBars } from './session-bars.ts';
import { SessionLine } from './session-line.tsx';

type Props = { readonly record: SessionRecord };

/** One session: its facts, its time line, and what ran when. */
export function RecordDetail({ record }: Props) {
  const t = useWords();
  const programme = useProgramme(record);
  const bars = sessionBars(record);
  return (
    <div className={styles.columns}>
      <Facts record={record} />
      <RecordCaptures session={record.id} />
      <section className={panel.panel} aria-label={t('records.steps')}>
        <h2>{t('records.line')}</h2>
        {bars.length > 0 && <SessionLine bars={bars} />}
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

function Facts({ record }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { programme, version, began, ended, end, heads, stars, sentence } = record;
  const moment = (at: number) => momentText(at, language, Date.now());
  const people = heads && [
    t('records.adults', { count: heads.adults }),
    t('records.children', { count: heads.children }),
  ];
  const facts = [
    [t('records.began'), moment(began)],
    [t('records.ended'), moment(ended)],
    [t('records.how'), t(`records.end.${end}`)],
    [t('records.heads'), people ? people.join(' · ') : t('records.uncounted')],
    ...(stars === undefined ? [] : [[t('records.feedback'), t('records.stars', { count: stars })]]),
    ...(sentence ? [[t('records.sentence'), sentence]] : []),
    [t('records.version'), t('records.versionOf', { pack: programme.pack, version })],
    [t('records.language'), new Intl.DisplayNames(language, { type: 'language' }).of(record.language)],
    [t('records.id'), record.id],
  ];
  return (
    <section className={panel.panel} aria-label={t('records.facts')}>
      <h2>
        <ProgrammeTitle of={record} />
      </h2>
      <dl className={panel.facts}>
        {facts.map(([name, value]) => (
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

function Step({ bar: { step, ms, state }, record, programme }: StepProps) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const at = record.entered.find((one) => one.step === step)?.at;
  const shown = programme?.steps[step];
  const answers = record.answers[step]?.map((chosen) => chosen.map((n) => n + 1).join('+'));
  const facts = [
    ...(at === undefined ? [] : [momentText(at, language, Date.now())]),
    t('records.spent', { time: clockText(ms / 1000) }),
    t(`records.${state}`),
    ...(answers ? [t('records.answers', { answers: answers.join(', ') })] : []),
  ];
  return (
    <li className={panel.row}>
      <span className={panel.rowWords}>
        {t('records.step', { n: step + 1 })}
        {shown && ' · '}
        {shown && <StepTitle step={shown} pack={record.programme.pack} />}
        <span className={panel.small}>{facts.join(' · ')}</span>
      </span>
    </li>
  );
}
