/** What the kiosk takes from its command line; everything else is ignored. */
export type CommandLine = {
  /** Where all state is kept. */
  readonly data?: string;
  readonly windowed: boolean;
  readonly language?: string;
  /** Another folder with built packs, instead of the shipped ones: `npm run pack -- preview`. */
  readonly packs?: string;
  /** For development: a folder whose folders stand for sticks that are plugged in. */
  readonly sticks?: string;
  /** For development: how long a minute of the watch lasts, ms. */
  readonly watchMinute?: number;
};

const value = (args: readonly string[], name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) || undefined;

export function parseCommandLine(args: readonly string[]): CommandLine {
  const data = value(args, 'data');
  const language = value(args, 'lang');
  const packs = value(args, 'packs');
  const sticks = value(args, 'sticks');
  const watchMinute = Number(value(args, 'watch-minute'));
  return {
    windowed: args.includes('--windowed'),
    ...(data !== undefined && { data }),
    ...(packs !== undefined && { packs }),
    ...(sticks !== undefined && { sticks }),
    ...(watchMinute >= 100 && { watchMinute }),
    ...(language !== undefined && /^[a-zA-Z-]{2,15}$/.test(language) && { language }),
  };
}

// Switches by which somebody at the keyboard could look into or steer a kiosk, or have it run another program.
const steering = new RegExp(
  // Chromium takes one dash as well as two, and on Windows a slash and any case.
  `^(--?|/)(${[
    'remote-debugging-(port|pipe|address)',
    'remote-allow-origins',
    'inspect(-brk|-port|-publish-uid|-wait)?',
    'js-flags',
    'load-extension',
    'disable-extensions-except',
    'disable-web-security',
    'allow-file-access-from-files',
    'ignore-certificate-errors(-spki-list)?',
    'proxy-(server|pac-url)',
    'host-(resolver-)?rules',
    'enable-blink-features',
    '(renderer|utility|gpu)-(cmd-prefix|launcher)',
    'browser-subprocess-path',
    'disable-(gpu-sandbox|seccomp-filter-sandbox|setuid-sandbox|namespace-sandbox|site-isolation-trials|features)',
    'single-process',
    'log-net-log',
    'auto-open-devtools-for-tabs',
  ].join('|')})(=|$)`,
  'i',
);

const noSandbox = /^(--?|\/)no-sandbox(=|$)/i;

/** The switches that a kiosk in a hall refuses to start with; `root`, for whom Chromium has no sandbox, needs one of them. */
export const refusedSwitches = (args: readonly string[], root: boolean): string[] =>
  args.filter((arg) => steering.test(arg) || (!root && noSandbox.test(arg)));
