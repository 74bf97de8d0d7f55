import { RefreshCw, Square, Usb } from 'lucide-react';
import { useState } from 'react';
import type { ContentDesk, DeskRelease } from '../../../content/content-desk.ts';
import { ask, useDesk } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './content.module.css';
import { HallPanel } from './hall-panel.tsx';
import { PackCard } from './pack-card.tsx';
import { packGroups } from './pack-groups.ts';
import { RepositoryPanel } from './repository-panel.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { StatusPanel } from './status-panel.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What is installed, where it comes from and how it stands; the actions at the foot. */
export function Content() {
  const t = useWords();
  const desk = useDesk(({ content }) => content);
  const [asked, setAsked] = useState<DeskRelease>();
  return (
    <StaffFrame title={t('staff.content')} className={styles.content} dock={desk && <Actions desk={desk} />}>
      {desk && (
        <Scroll className={styles.scroll}>
          <div className={styles.columns}>
            <StatusPanel desk={desk} />
            <ul className={styles.packs} aria-label={t('staff.packs.title')}>
              {packGroups(desk.releases).map((group) => (
                <PackCard key={group.id} group={group} onWithdraw={setAsked} />
              ))}
              {desk.releases.length === 0 && <li className={styles.none}>{t('staff.packs.none')}</li>}
            </ul>
            <RepositoryPanel desk={desk} />
            <HallPanel desk={desk} />
          </div>
        </Scroll>
      )}
      {asked && <WithdrawDialog release={asked} onClose={() => setAsked(undefined)} />}
    </StaffFrame>
  );
}

function Actions({ desk }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const toImport = () => send({ kind: 'open', place: { screen: 'staff', page: 'import' } });
  if (desk.running) {
    return (
      <Button icon={Square} solid onPress={() => void ask('cancelSync')}>
        {t('staff.status.stop')}
      </Button>
    );
  }
  return (
    <>
      <Button icon={Usb} onPress={toImport}>
        {t('staff.status.import')}
      </Button>
      <Button primary icon={RefreshCw} isDisabled={!desk.repository} onPress={() => void ask('syncNow')}>
        {t('staff.status.sync')}
      </Button>
    </>
  );
}
