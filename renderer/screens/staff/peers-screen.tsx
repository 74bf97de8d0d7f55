import { useState } from 'react';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { AddressField, AddressKeys } from './address-field.tsx';
import styles from './form.module.css';
import { StaffFrame } from './staff-frame.tsx';

/** Adds another kiosk of the hall by its address. */
export function PeersScreen() {
  const t = useWords();
  const [address, setAddress] = useState('');
  const [bad, setBad] = useState(false);
  const change = (value: string) => {
    setAddress(value);
    setBad(false);
  };
  const save = async () => {
    if (address === '') return;
    const answer = await ask('addPeer', address);
    if (answer?.kind === 'done') send({ kind: 'back' });
    else setBad(answer?.kind === 'bad-address');
  };
  return (
    <StaffFrame
      title={t('staff.hall.add')}
      className={styles.form}
      dock={
        <Button primary isDisabled={address === ''} onPress={() => void save()}>
          {t('staff.hall.save')}
        </Button>
      }
    >
      <Scroll className={styles.fields}>
        <AddressField
          label={t('staff.hall.addressLabel')}
          hint={t('staff.hall.addHint')}
          problem={bad ? t('staff.hall.bad') : undefined}
          value={address}
          active
          onChange={change}
          onEnter={() => void save()}
        />
      </Scroll>
      <AddressKeys value={address} onChange={change} />
    </StaffFrame>
  );
}
