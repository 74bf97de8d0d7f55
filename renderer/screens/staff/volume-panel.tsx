import { Volume1 } from 'lucide-react';
import type { VolumeCap } from '../../../content/hours-setting.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { OpeningRow, SpanRow } from './day-row.tsx';
import { firstCap, stepNumber } from './hall-edit.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { Stepper } from './stepper.tsx';
import type { HallForm } from './use-hall-settings.ts';

const mostCaps = 12;
const step = 0.05;
const least = 0.1;

/** How loud it may be, by the time of day. */
export function VolumePanel({ form: { settings, change } }: { readonly form: HallForm }) {
  const t = useWords();
  const { volumeCaps: caps } = settings;
  const set = (at: number, cap: VolumeCap) =>
    change({ volumeCaps: caps.map((one, n) => (n === at ? cap : one)) });
  return (
    <section className={panel.panel} aria-label={t('hall.volume.title')}>
      <h2>{t('hall.volume.title')}</h2>
      {caps.length === 0 && <p>{t('hall.volume.none')}</p>}
      <ul>
        {caps.map((cap, n) => (
          <CapRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a cap has nothing else to be known by
            key={n}
            cap={cap}
            onChange={(next) => set(n, next)}
            onRemove={() => change({ volumeCaps: caps.filter((_, at) => at !== n) })}
          />
        ))}
      </ul>
      {caps.length < mostCaps && (
        <div className={styles.buttons}>
          <Button icon={Volume1} onPress={() => change({ volumeCaps: [...caps, firstCap] })}>
            {t('hall.volume.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

type Props = {
  readonly cap: VolumeCap;
  readonly onChange: (cap: VolumeCap) => void;
  readonly onRemove: () => void;
};

function CapRow({ cap, onChange, onRemove }: Props) {
  const t = useWords();
  const percent = Math.round(cap.most * 100);
  const name = `${cap.from}–${cap.to}`;
  const louder = (by: number) => Math.round(stepNumber(cap.most, by * step, least, 1) * 100) / 100;
  return (
    <OpeningRow name={name} value={t('hall.volume.at', { percent })}>
      <SpanRow span={cap} onChange={(span) => onChange({ ...cap, ...span })} />
      <Stepper
        label={t('hall.volume.most')}
        value={t('hall.volume.percent', { percent })}
        onStep={(by) => onChange({ ...cap, most: louder(by) })}
      />
      <div className={styles.buttons}>
        <Button label={t('hall.hours.removeName', { name })} onPress={onRemove}>
          {t('hall.hours.remove')}
        </Button>
      </div>
    </OpeningRow>
  );
}
