import type { Answer } from '../../../electron/api.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { SwitchRow } from './switch-row.tsx';
import { useAgain } from './use-again.ts';
import type { HallForm } from './use-hall-settings.ts';

type Phones = Extract<Answer<'phones'>, { readonly kind: 'phones' }>;

// A change is on disk after a moment, and the network may come and go.
const everyMs = 1500;
const askPhones = () => ask('phones');

/** Phones in the hall: whether they are served, and in which of the machine's networks. */
export function PhonesPanel({ form: { settings, change } }: { readonly form: HallForm }) {
  const t = useWords();
  const phones = useAgain(askPhones, everyMs);
  const { on, address } = settings.phones;
  const networks = phones?.networks ?? [];
  const choose = (wanted: boolean) => {
    const first = address ?? networks[0]?.address;
    change({ phones: { on: wanted, ...(first !== undefined && { address: first }) } });
  };
  return (
    <section className={panel.panel} aria-label={t('hall.phones.title')}>
      <h2>{t('hall.phones.title')}</h2>
      <SwitchRow label={t('hall.phones.on')} hint={t('hall.phones.onHint')} on={on} onChange={choose} />
      {on && (
        <div className={styles.care}>
          <p>{t('hall.phones.network')}</p>
          <span className={styles.buttons}>
            {networks.map((network) => (
              <Button
                key={network.address}
                on={network.address === address}
                onPress={() => change({ phones: { on, address: network.address } })}
              >
                {`${network.address} (${network.name})`}
              </Button>
            ))}
          </span>
        </div>
      )}
      <p className={styles.small} role="status">
        {phones && stateWords(t, phones)}
      </p>
    </section>
  );
}

function stateWords(t: ReturnType<typeof useWords>, { state, networks }: Phones): string {
  switch (state.kind) {
    case 'on':
      return t('hall.phones.served', { address: state.address });
    case 'failed':
      return t('hall.phones.failed', { code: state.code });
    case 'off':
      return t(networks.length === 0 ? 'hall.phones.noNetwork' : 'hall.phones.off');
  }
}
