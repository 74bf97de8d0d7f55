import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Group } from '../../../content/session-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './group-choice.module.css';

type Props = { readonly group: Group; readonly onChange: (group: Group) => void };

const asked = [
  ['school', 'schools'],
  ['leader', 'leaders'],
] as const;

/** Who the group is, where the hall lists schools or leaders. Nobody has to say. */
export function GroupChoice({ group, onChange }: Props) {
  const setup = useStore((store) => store.setup);
  return asked
    .filter(([, list]) => setup[list].length > 0)
    .map(([what, list]) => (
      <Choice
        key={what}
        what={what}
        names={setup[list]}
        chosen={group[what]}
        onChoose={(name) => {
          const { [what]: _, ...other } = group;
          onChange({ ...other, ...(name !== undefined && { [what]: name }) });
        }}
      />
    ));
}

type ChoiceProps = {
  readonly what: keyof Group;
  readonly names: readonly string[];
  readonly chosen: string | undefined;
  /** Undefined: another one, or none. */
  readonly onChoose: (name: string | undefined) => void;
};

function Choice({ what, names, chosen, onChoose }: ChoiceProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const title = t(`session.group.${what}`);
  const choose = (name: string | undefined) => {
    onChoose(name);
    setOpen(false);
  };
  return (
    <>
      <Button icon={ChevronDown} className={styles.way} onPress={() => setOpen(true)}>
        {chosen === undefined ? title : t(`session.group.${what}Is`, { name: chosen })}
      </Button>
      <ModalOverlay isOpen={open} isDismissable onOpenChange={setOpen} className={styles.overlay ?? ''}>
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''} aria-label={title}>
            <h2>{title}</h2>
            <p className={styles.why}>{t('session.group.why')}</p>
            <Scroll className={styles.names}>
              {names.map((name) => (
                <Button key={name} on={name === chosen} className={styles.name} onPress={() => choose(name)}>
                  {name}
                </Button>
              ))}
            </Scroll>
            <Button className={styles.none} onPress={() => choose(undefined)}>
              {t('session.group.none')}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
