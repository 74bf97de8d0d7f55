import type { CSSProperties } from 'react';
import type { PackCard } from '../../../content/catalogue.ts';
import { Ridges } from '../../parts/ridges.tsx';
import styles from './attract-scenes.module.css';

type Props = { readonly packs: readonly PackCard[]; readonly now: number };

/** The scenes of all packs, one above the other; only the one that shows and its neighbours are loaded. */
export function AttractScenes({ packs, now }: Props) {
  const near = (n: number) => [0, 1, packs.length - 1].includes((n - now + packs.length) % packs.length);
  return packs.map((pack, n) => (
    <div
      key={pack.id}
      className={styles.scene}
      data-now={n === now || undefined}
      style={{ '--accent': pack.accent } as CSSProperties}
    >
      {near(n) && <Scene pack={pack} />}
    </div>
  ));
}

function Scene({ pack: { attract } }: { readonly pack: PackCard }) {
  if (!attract) return <Ridges className={styles.picture} />;
  return (
    <picture>
      <source media="(orientation: landscape)" srcSet={attract.wide.url} />
      <img className={styles.picture} src={attract.tall.url} alt="" decoding="async" draggable={false} />
    </picture>
  );
}
