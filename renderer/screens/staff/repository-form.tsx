import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import { AddressField, AddressKeys } from './address-field.tsx';
import styles from './form.module.css';
import {
  canSave,
  type RepositoryEvent,
  type RepositoryField,
  type RepositoryFlow,
} from './repository-flow.ts';
import { StaffFrame } from './staff-frame.tsx';

type Props = {
  readonly state: RepositoryFlow & { step: 'edit' };
  readonly tell: (event: RepositoryEvent) => void;
  readonly onSave: () => void;
};

/** Address and channel; the keys write into the field that was touched last. */
export function RepositoryForm({ state, tell, onSave }: Props) {
  const t = useWords();
  const { field, problem } = state;
  const type = (into: RepositoryField) => (value: string) => tell({ kind: 'type', field: into, value });
  const common = (into: RepositoryField) => ({
    value: state[into],
    active: field === into,
    onChange: type(into),
    onFocus: () => tell({ kind: 'field', field: into }),
    onEnter: () => void (canSave(state) && onSave()),
  });
  return (
    <StaffFrame
      title={t('staff.repository.title')}
      className={styles.form}
      dock={
        <Button primary isDisabled={!canSave(state)} onPress={onSave}>
          {t('staff.repository.save')}
        </Button>
      }
    >
      <Scroll className={styles.fields}>
        <AddressField
          label={t('staff.repository.address')}
          hint={t('staff.repository.hint')}
          problem={problem === 'bad' ? t('staff.repository.bad') : undefined}
          {...common('url')}
        />
        <AddressField
          label={t('staff.repository.channel')}
          hint={t('staff.repository.channelHint')}
          problem={problem === 'badChannel' ? t('staff.repository.badChannel') : undefined}
          {...common('channel')}
        />
      </Scroll>
      <AddressKeys value={state[field]} onChange={type(field)} />
    </StaffFrame>
  );
}
