import { Switch } from 'react-aria-components/Switch';
import type { ContentDesk, Peer } from '../../../content/content-desk.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './panel.module.css';

/** What this kiosk gives to others of the hall, and which of them give to it. */
export function HallPanel({ desk: { offer, peers } }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const add = () => send({ kind: 'open', place: { screen: 'staff', page: 'peers' } });
  return (
    <section className={styles.panel} aria-label={t('staff.hall.title')}>
      <h2>{t('staff.hall.title')}</h2>
      <Switch
        className={styles.switch ?? ''}
        isSelected={offer.on}
        onChange={(on) => void ask('offerLibrary', on)}
      >
        <span className={styles.switchWords}>
          <span>{t('staff.hall.offer')}</span>
          <span className={styles.small}>
            {offer.on && offer.address !== undefined
              ? t('staff.hall.at', { address: offer.address })
              : t('staff.hall.offerHint')}
          </span>
        </span>
        <span className={styles.track} aria-hidden="true" />
      </Switch>
      <div className={styles.top}>
        <h3>{t('staff.hall.peers')}</h3>
        <Button onPress={add}>{t('staff.hall.add')}</Button>
      </div>
      {peers.length === 0 ? (
        <p>{t('staff.hall.none')}</p>
      ) : (
        <ul>
          {peers.map((peer) => (
            <PeerRow key={peer.address} peer={peer} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PeerRow({ peer: { name, address, added, reachable } }: { readonly peer: Peer }) {
  const t = useWords();
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <p>{name}</p>
        <p className={styles.small}>
          {address} · {t(reachable ? 'staff.hall.reachable' : 'staff.hall.unreachable')} ·{' '}
          {t(added ? 'staff.hall.added' : 'staff.hall.found')}
        </p>
      </div>
      {added && (
        <Button label={t('staff.hall.removeName', { name })} onPress={() => void ask('removePeer', address)}>
          {t('staff.hall.remove')}
        </Button>
      )}
    </li>
  );
}
