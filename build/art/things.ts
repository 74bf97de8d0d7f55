import { across, darker, down, glow, lighter } from './paint.ts';
import { circle, ellipse, faint, line, num, path, rect, stroke } from './shapes.ts';

/** A bamboo water wheel on its stand; axle at (0, 0), radius 100. */
export function waterWheel(wood: string, light: string): string {
  let spokes = '';
  let scoops = '';
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2;
    const x = Math.cos(a);
    const y = Math.sin(a);
    spokes += `M0 0L${num(x * 98)} ${num(y * 98)}`;
    scoops += `M${num(x * 92 - y * 7)} ${num(y * 92 + x * 7)}L${num(x * 112 - y * 3)} ${num(y * 112 + x * 3)}`;
  }
  return (
    stroke('M-14 0L-60 118M14 0L60 118M-30 60H30', darker(wood, 0.35), 9) +
    stroke(spokes, wood, 2.6) +
    circle(0, 0, 98, 'none', `stroke="${wood}" stroke-width="5"`) +
    circle(0, 0, 84, 'none', `stroke="${light}" stroke-width="2.4"`) +
    circle(0, 0, 52, 'none', `stroke="${wood}" stroke-width="2.6"`) +
    stroke(scoops, darker(wood, 0.2), 8) +
    circle(0, 0, 11, darker(wood, 0.4)) +
    ellipse(0, 104, 120, 9, '#ffffff', faint(0.35)) +
    rect(70, -92, 130, 7, darker(wood, 0.2)) +
    stroke('M90 -86V118M190 -86V118', darker(wood, 0.3), 6)
  );
}

/** A water buffalo from the side, 200 long, feet at y 0. */
export function buffalo(hide: string): string {
  return (
    path(
      'M-84 -66Q-96 -92 -60 -98Q0 -112 58 -98Q86 -94 92 -70L98 -40Q98 -20 88 -20L84 0H66L64 -30Q20 -24 -30 -30L-36 0H-54L-58 -34Q-78 -44 -84 -66Z',
      hide,
    ) +
    path('M-70 -88Q-104 -104 -120 -84Q-134 -62 -146 -58Q-150 -44 -136 -42Q-112 -44 -98 -58L-72 -60Z', hide) +
    stroke('M-112 -92Q-104 -128 -66 -124M-122 -88Q-142 -118 -160 -104', lighter(hide, 0.3), 7) +
    circle(-124, -72, 3.4, '#f2e2c0') +
    stroke('M92 -72Q108 -50 102 -24', hide, 5) +
    path('M-96 -88l-20 -2q8 -10 20 -8z', darker(hide, 0.3))
  );
}

/** A white heron standing in shallow water; 150 high, feet at (0, 0). */
export function heron(white: string, leg: string): string {
  return (
    stroke('M-4 -62L-6 2M10 -62L14 -30L10 2', leg, 3) +
    path('M-44 -58Q-20 -94 18 -86Q38 -78 34 -64Q10 -50 -44 -58Z', white) +
    stroke('M24 -78Q48 -96 30 -112Q20 -124 34 -134', white, 8) +
    ellipse(36, -136, 9, 7, white) +
    path('M42 -139L72 -131L42 -132Z', '#e0a23c') +
    stroke('M34 -140Q16 -146 4 -140', darker(white, 0.12), 2.4) +
    path('M-44 -58Q-62 -54 -70 -46L-30 -56Z', darker(white, 0.16)) +
    circle(39, -137, 1.6, '#1a1a1a') +
    ellipse(2, 4, 46, 5, 'none', 'stroke="#ffffff" stroke-width="1.6" stroke-opacity="0.6"')
  );
}

/** A paper kite with its tails and a thread that fades away to the lower left. */
export function kite(red: string, gold: string): string {
  return (
    stroke('M0 40Q-260 420 -620 760', '#f6ead0', 1.6, faint(0.35)) +
    path('M0 -70L62 0L0 92L-62 0Z', red) +
    path('M0 -70L62 0L0 0Z', lighter(red, 0.14)) +
    path('M-62 0L0 92V0Z', darker(red, 0.2)) +
    stroke('M0 -70V92M-62 0H62', gold, 3) +
    circle(0, 6, 15, gold) +
    stroke('M0 92Q30 150 -8 200T14 300M-4 92Q-50 150 -36 210T-70 300', gold, 5) +
    path('M-8 200l-22 -8l4 22zM-8 200l22 8l-6 -22zM-36 210l-20 -10l2 22zM-36 210l20 12l-4 -24z', red)
  );
}

/** A yellow bus from the side, 120 long, wheels at y 0. */
export function bus(): string {
  return (
    rect(-60, -48, 120, 40, down([0, '#ffd84a'], [1, '#e0a41c']), 'rx="9"') +
    [-52, -32, -12, 8, 28].map((x) => rect(x, -42, 16, 15, '#23404a', 'rx="2"')).join('') +
    rect(46, -42, 12, 24, '#35606c', 'rx="2"') +
    rect(-60, -20, 120, 3, '#c8401f') +
    circle(-34, -7, 8.5, '#1c1c1c') +
    circle(34, -7, 8.5, '#1c1c1c') +
    circle(-34, -7, 3.6, '#9a9a9a') +
    circle(34, -7, 3.6, '#9a9a9a') +
    circle(59, -14, 3, '#fff6cc') +
    circle(66, -14, 18, glow('#fff0b0', 0.6))
  );
}

/** One red lantern; hook at (0, 0), 60 high. */
export function redLantern(): string {
  return (
    line(0, 0, 0, 14, '#2a1a12', 2.4) +
    circle(0, 36, 90, glow('#ff8a4a', 0.6)) +
    rect(-9, 13, 18, 5, '#d6ac5a') +
    ellipse(0, 34, 22, 18, across([0, '#8f1d14'], [0.45, '#f0583a'], [1, '#8f1d14'])) +
    stroke('M0 17V51M-11 19Q-17 34 -11 49M11 19Q17 34 11 49', '#f8b070', 1.6, faint(0.7)) +
    rect(-9, 50, 18, 5, '#d6ac5a') +
    stroke('M0 55V70M-4 55V66M4 55V66', '#d6ac5a', 1.8)
  );
}
