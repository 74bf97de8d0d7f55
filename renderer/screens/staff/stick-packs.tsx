import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import type { StickPack } from '../../../content/content-desk.ts';
import { inLanguage } from '../../../content/language.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import { canTake, fitOf, type ImportFlow } from './import-flow.ts';
import styles from './stick-list.module.css';

type Props = {
  readonly state: ImportFlow & { step: 'packs' };
  readonly onChoose: (packs: readonly string[]) => void;
};

/** What is on the stick, and what each would need; what can't be taken says why. */
export function StickPacks({ state: { packs, chosen, allowExpired }, onChoose }: Props) {
  const t = useWords();
  return (
    <>
      <h2 className={styles.title}>{t('staff.import.packs')}</h2>
      {allowExpired && <p className={styles.remark}>{t('staff.import.expired')}</p>}
      {!packs.some(canTake) && <p className={styles.remark}>{t('staff.import.nothingNew')}</p>}
      <CheckboxGroup
        className={styles.sticks ?? ''}
        aria-label={t('staff.import.packs')}
        value={[...chosen]}
        onChange={onChoose}
      >
        {packs.map((pack) => (
          <PackBox key={pack.id} pack={pack} />
        ))}
      </CheckboxGroup>
    </>
  );
}

function PackBox({ pack }: { readonly pack: StickPack }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { id, title, languages, version, installed = 0, needsKiosk = '', bytes } = pack;
  const shown = inLanguage(title, language, languages);
  const fit = fitOf(pack);
  return (
    <Checkbox className={styles.stick ?? ''} value={id} isDisabled={!canTake(pack)}>
      <span className={styles.box} aria-hidden="true">
        <Check strokeWidth={3} />
      </span>
      <span className={styles.names}>
        <span className={styles.name} lang={shown.language}>
          {shown.text}
        </span>
        <span className={styles.small}>
          {t('staff.packs.version', { version })} ·{' '}
          {t(`staff.import.${fit}`, { installed, version: needsKiosk })}
        </span>
      </span>
      {canTake(pack) && <span className={styles.bytes}>{bytesText(bytes, language)}</span>}
    </Checkbox>
  );
}
