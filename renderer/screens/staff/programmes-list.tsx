import { Copy, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Ref, refKey } from '../../../content/catalogue.ts';
import type { Words } from '../../../content/language.ts';
import { isLocal } from '../../../content/local-programme.ts';
import type { DeskProgramme, ProgrammesDesk } from '../../../electron/staff-groups-api.ts';
import { Button } from '../../parts/button.tsx';
import { useStore } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { Alert } from './alert.tsx';
import panel from './panel.module.css';
import { copyProgramme, editProgramme } from './programme-drafts.ts';
import styles from './programmes.module.css';

/** The hall's own programmes, each a way to change it. */
export function OwnProgrammes({ desk: { programmes } }: { readonly desk: ProgrammesDesk }) {
  const t = useWords();
  return (
    <section className={panel.panel} aria-label={t('programmes.own')}>
      <h2>{t('programmes.own')}</h2>
      <p className={panel.small}>{t('programmes.ownHint')}</p>
      {programmes.length === 0 && <p>{t('programmes.none')}</p>}
      <ul aria-label={t('programmes.own')}>
        {programmes.map((one) => (
          <Own key={one.local.id} of={one} />
        ))}
      </ul>
    </section>
  );
}

function Own({ of: { local, state, gone } }: { readonly of: DeskProgramme }) {
  const t = useWords();
  const show = useShow(local.base.pack);
  const base = useStore(({ catalogue }) => catalogue?.cards[refKey(local.base)]);
  const title = show(local.title);
  return (
    <Row
      pack={local.base.pack}
      title={local.title}
      facts={[
        t('programmes.facts', { count: local.steps.length - gone.length, minutes: local.minutes }),
        ...(base ? [t('programmes.from', { title: show(base.title).text })] : []),
      ]}
      action={
        <Button
          icon={Pencil}
          label={t('programmes.editName', { title: title.text })}
          onPress={() => editProgramme(local)}
        >
          {t('programmes.edit')}
        </Button>
      }
    >
      {state !== 'shown' && <Alert>{t(`programmes.state.${state}`)}</Alert>}
      {state === 'shown' && gone.length > 0 && (
        <Alert>{t('programmes.gone', { count: gone.length, steps: gone.join(', ') })}</Alert>
      )}
    </Row>
  );
}

/** The programmes that the packs bring, each to be copied. */
export function PackProgrammes() {
  const t = useWords();
  const cards = useStore(({ catalogue }) => catalogue?.cards);
  const refs = useStore(({ catalogue }) => catalogue?.programmes) ?? [];
  const packs = refs.filter((ref) => !isLocal(ref));
  return (
    <section className={panel.panel} aria-label={t('programmes.packs')}>
      <h2>{t('programmes.packs')}</h2>
      {packs.length === 0 && <p>{t('programmes.packsNone')}</p>}
      <ul aria-label={t('programmes.packs')}>
        {packs.map((ref) => {
          const card = cards?.[refKey(ref)];
          return card && <FromPack key={refKey(ref)} of={ref} title={card.title} />;
        })}
      </ul>
    </section>
  );
}

function FromPack({ of, title }: { readonly of: Ref; readonly title: Words }) {
  const t = useWords();
  const card = useStore(({ catalogue }) => catalogue?.cards[refKey(of)]);
  const show = useShow(of.pack);
  const facts = card && { count: card.count ?? 0, minutes: card.minutes ?? '–' };
  return (
    <Row
      pack={of.pack}
      title={title}
      facts={facts ? [t('programmes.facts', facts)] : []}
      action={
        <Button
          icon={Copy}
          label={t('programmes.copyName', { title: show(title).text })}
          onPress={() => void copyProgramme(of)}
        >
          {t('programmes.copy')}
        </Button>
      }
    />
  );
}

type RowProps = {
  readonly pack: string;
  readonly title: Words;
  readonly facts: readonly string[];
  readonly action: ReactNode;
  readonly children?: ReactNode;
};

function Row({ pack, title, facts, action, children }: RowProps) {
  const { text, lang } = useShow(pack)(title);
  return (
    <li className={panel.row}>
      <div className={panel.rowWords}>
        <span className={styles.name} lang={lang}>
          {text}
        </span>
        <span className={panel.small}>{facts.join(' · ')}</span>
        {children}
      </div>
      {action}
    </li>
  );
}
