import { type CSSProperties, useEffect, useState } from 'react';
import type { PackCard } from '../../../content/catalogue.ts';
import { Ridges } from '../../parts/ridges.tsx';
import styles from './attract-scenes.module.css';

type Props = { readonly packs: readonly PackCard[]; readonly now: number };

/** The scenes of all packs, one above the other; only the one that shows and its neighbours are loaded. */
export function AttractScenes({ packs, now }: Props) {
  const settled = useSettled();
  const steps = settled ? [0, 1, packs.length - 1] : [0];
  const near = (n: number) => steps.includes((n - now + packs.length) % packs.length);
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

const soon = 3000;

/** False at first: at the start of the kiosk the neighbours must not delay the scene that shows. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), soon);
    return () => clearTimeout(timer);
  }, []);
  return settled;
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
