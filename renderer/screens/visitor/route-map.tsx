import { clsx } from 'clsx';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Card } from '../../../content/catalogue.ts';
import { ridgePath } from '../../parts/ridge-path.ts';
import { type ShownText, useShow } from '../../strings/use-words.ts';
import { openCard } from './open.ts';
import styles from './route-map.module.css';
import { labelSides, routePath, routePoints } from './route-points.ts';

const hills = [0, 1, 2].map((n) => ridgePath(31 + n * 4, 1000, 420 + n * 230, 150 - n * 22, 1000));

/** A stop's title, or its place where that is shorter and no other stop's. */
function shortNames(names: readonly (readonly [ShownText, ShownText])[]): ShownText[] {
  const places = names.map(([, place]) => place.text);
  return names.map(([title, place]) => {
    const alone = places.indexOf(place.text) === places.lastIndexOf(place.text);
    return alone && place.text.length < title.text.length ? place : title;
  });
}

/**
 * The way, drawn: not a map. Its points can be touched, but screen readers and keys find the same stops in
 * the list beside it.
 */
export function RouteMap({ items }: { readonly items: readonly Card[] }) {
  const id = useId();
  const points = routePoints(items);
  const show = useShow(items[0]?.pack ?? '');
  const names = shortNames(items.map(({ title, place }) => [show(title), show(place ?? title)]));
  // A Chinese character is about as wide as two Latin letters.
  const widths = names.map(
    ({ text }) => 3.4 * [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.55), 0),
  );
  const sides = labelSides(points, widths, 7);
  return (
    <div className={styles.map} aria-hidden="true">
      <svg aria-hidden="true" className={styles.land} viewBox="0 0 1000 1000" preserveAspectRatio="none">
        {hills.map((outline, n) => (
          <path key={outline} d={outline} fill={`url(#${id}${n})`} />
        ))}
        <defs>
          {hills.map((outline, n) => (
            <linearGradient key={outline} id={`${id}${n}`} x1="0" y1="0" x2="0" y2="1">
              <stop
                offset="0"
                stopColor="color-mix(in srgb, var(--accent) 26%, #2a211b)"
                stopOpacity="0.75"
              />
              <stop offset="0.7" stopColor="#1b1714" stopOpacity="0" />
            </linearGradient>
          ))}
        </defs>
      </svg>
      <div className={styles.inner}>
        <svg aria-hidden="true" className={styles.way} viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={routePath(points)} className={styles.glow} />
          <path d={routePath(points)} className={styles.path} pathLength={1} />
        </svg>
        {points.map(({ key, x, y }, n) => {
          const card = items[n];
          const ends = n === 0 || n === points.length - 1;
          return (
            card && (
              <Button
                key={key}
                excludeFromTabOrder
                className={clsx(styles.point, ends && styles.end)}
                style={{ left: `${x}%`, top: `${y}%` }}
                onPress={() => openCard(card)}
              >
                <i>{n + 1}</i>
                <span className={clsx(styles.name, styles[sides[n] ?? 'right'])} lang={names[n]?.lang}>
                  {names[n]?.text}
                </span>
              </Button>
            )
          );
        })}
      </div>
    </div>
  );
}
