/** Switches the display on and off, where the session that the kiosk runs in has a way to. */
export type DisplayPower = { on(): void; off(): void };

export type DisplayPowerParts = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Runs a program; undefined if it is missing or hangs. */
  run(program: string, ...args: readonly string[]): Promise<unknown>;
  /** Keeps the system itself from letting the display sleep, or lets it. */
  readonly awake: { readonly start: () => void; readonly stop: () => void };
};

/** After a touch on a display that is off, X keeps it on for so long. */
const litSeconds = '60';

/**
 * Under X the display is switched off at once, and a touch lights it for a minute. Elsewhere the system's own time
 * until the display sleeps counts: Windows has one, cage has none, and there the page is black.
 */
export function displayPower({ platform, env, run, awake }: DisplayPowerParts): DisplayPower {
  const underX = platform === 'linux' && Boolean(env.DISPLAY) && !env.WAYLAND_DISPLAY;
  // One after the other, however fast the hall opens and closes.
  let last: Promise<unknown> = Promise.resolve();
  // Whoever has never switched it off leaves it as the machine was set up.
  let isOff = false;
  const xset = (...calls: readonly (readonly string[])[]) => {
    if (!underX) return;
    for (const args of calls) last = last.then(() => run('xset', ...args));
  };
  return {
    on() {
      awake.start();
      if (isOff) xset(['dpms', 'force', 'on'], ['-dpms']);
      isOff = false;
    },
    off() {
      awake.stop();
      isOff = true;
      xset(['+dpms'], ['dpms', litSeconds, litSeconds, litSeconds], ['dpms', 'force', 'off']);
    },
  };
}
