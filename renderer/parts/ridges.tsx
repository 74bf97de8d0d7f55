import { useId } from 'react';
import { ridgePath } from './ridge-path.ts';

const layers = [0, 1, 2, 3].map((n) => ({
  outline: ridgePath(3 + n * 5, 1200, 420 + n * 120, 190 - n * 26, 900),
  mist: 400 + n * 120,
}));

type RidgesProps = { readonly className?: string | undefined; readonly label?: string | undefined };

/** Karst ridges in mist, in the pack's accent: what is shown where there is no picture. */
export function Ridges({ className, label }: RidgesProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden
    <svg
      className={className}
      viewBox="0 0 1200 900"
      preserveAspectRatio="xMidYMid slice"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <defs>
        <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#171210" />
          <stop offset="0.5" stopColor="color-mix(in srgb, var(--accent) 62%, #171210)" />
          <stop offset="0.8" stopColor="color-mix(in srgb, var(--accent) 40%, #e0a35c)" />
        </linearGradient>
        <radialGradient id={`${id}sun`}>
          <stop offset="0" stopColor="#ffe9b8" stopOpacity="0.9" />
          <stop offset="0.35" stopColor="#f3b765" stopOpacity="0.55" />
          <stop offset="1" stopColor="#f3b765" stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}mist`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#f2c98a" stopOpacity="0" />
          <stop offset="0.6" stopColor="#f2c98a" stopOpacity="0.2" />
          <stop offset="1" stopColor="#f2c98a" stopOpacity="0" />
        </linearGradient>
      </defs>
      <rect width="1200" height="900" fill={`url(#${id}sky)`} />
      <circle cx="820" cy="370" r="210" fill={`url(#${id}sun)`} />
      {layers.map(({ outline, mist }, n) => (
        <g key={mist}>
          <path d={outline} fill={`color-mix(in srgb, var(--accent) ${30 - n * 8}%, #1a1412)`} />
          <rect y={mist} width="1200" height="150" fill={`url(#${id}mist)`} opacity={0.9 - n * 0.16} />
        </g>
      ))}
    </svg>
  );
}
