import type { Card, CollectionCard } from '../../../content/catalogue.ts';
import { Picture } from '../../parts/picture.tsx';
import styles from './home-drawing.module.css';
import { RouteDots } from './route-dots.tsx';
import { axisOf } from './time-axis.ts';

type Props = {
  readonly kind: CollectionCard['kind'];
  readonly items: readonly Card[];
  readonly cover: CollectionCard['cover'];
};

/** What a collection holds, drawn: faces, dots, ticks in true proportion, spines of books. */
export function HomeDrawing({ kind, items }: Props) {
  switch (kind) {
    case 'route':
      return <RouteDots count={items.length} />;
    case 'timeline':
      return <Ticks items={items} />;
    case 'gallery':
      return <Circles items={items} />;
    case 'shelf':
    case 'series':
      return <Spines items={items} />;
  }
}

function Circles({ items }: { readonly items: readonly Card[] }) {
  return (
    <span className={styles.circles}>
      {items.slice(0, 4).map(({ pack, id, picture }) => (
        <span key={`${pack}/${id}`}>
          <Picture picture={picture} small fill decorative />
        </span>
      ))}
    </span>
  );
}

function Ticks({ items }: { readonly items: readonly Card[] }) {
  const axis = axisOf(items);
  if (!axis) return null;
  return (
    <span className={styles.ticks}>
      {axis.marks.map(({ key, at, until, lane }, n) => {
        const span = until - at > 0.03;
        const place = { left: `${at * 100}%`, width: `${(until - at) * 100}%` };
        const size = span
          ? { height: 'calc(6 * var(--u))', bottom: `calc(${16 + (lane % 5) * 18} * var(--u))` }
          : { height: `${heights[n % heights.length]}%`, width: 0 };
        return <i key={key} data-span={span || undefined} style={{ ...place, ...size }} />;
      })}
      <span className={styles.years}>
        <span>{axis.from}</span>
        <span>{axis.to}</span>
      </span>
    </span>
  );
}

const heights = [38, 26, 62, 88, 46, 34, 56];
const spines = ['#b78334', '#3f4f47', '#7d6a4c', '#a5281f', '#54433a', '#8c6a2f'];

/** As many spines as there are books, up to a shelf's breadth. */
function Spines({ items }: { readonly items: readonly Card[] }) {
  return (
    <span className={styles.spines}>
      {items.slice(0, 7).map(({ pack, id, kind }, n) => (
        <i
          key={`${pack}/${id}`}
          style={{ background: spines[n % spines.length], height: `${62 + ((n * 37) % 38)}%` }}
          data-series={kind === 'series' || undefined}
        />
      ))}
    </span>
  );
}
