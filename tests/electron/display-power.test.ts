import { expect, it } from 'vitest';
import { displayPower } from '../../electron/display-power.ts';

function display(platform: NodeJS.Platform, env: NodeJS.ProcessEnv) {
  const done: string[] = [];
  const power = displayPower({
    platform,
    env,
    run: async (program, ...args) => {
      done.push([program, ...args].join(' '));
    },
    awake: { start: () => done.push('awake'), stop: () => done.push('may sleep') },
  });
  return { done, power, settled: () => new Promise((all) => setTimeout(all, 10)) };
}

it('switches the display off and on under X; a touch lights it for a minute', async () => {
  const { done, power, settled } = display('linux', { DISPLAY: ':0' });
  power.on();
  power.off();
  power.on();
  await settled();
  expect(done.filter((one) => one.startsWith('xset'))).toEqual([
    'xset +dpms',
    'xset dpms 60 60 60',
    'xset dpms force off',
    'xset dpms force on',
    'xset -dpms',
  ]);
  expect(done.filter((one) => !one.startsWith('xset'))).toEqual(['awake', 'may sleep', 'awake']);
});

it.each([
  ['on Windows', 'win32', {}],
  ['under Wayland', 'linux', { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }],
] as const)('leaves it to the system %s', async (_, platform, env) => {
  const { done, power, settled } = display(platform, env);
  power.off();
  power.on();
  await settled();
  expect(done).toEqual(['may sleep', 'awake']);
});
