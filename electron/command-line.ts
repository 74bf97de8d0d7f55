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
};

const value = (args: readonly string[], name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) || undefined;

export function parseCommandLine(args: readonly string[]): CommandLine {
  const data = value(args, 'data');
  const language = value(args, 'lang');
  const packs = value(args, 'packs');
  const sticks = value(args, 'sticks');
  return {
    windowed: args.includes('--windowed'),
    ...(data !== undefined && { data }),
    ...(packs !== undefined && { packs }),
    ...(sticks !== undefined && { sticks }),
    ...(language !== undefined && /^[a-zA-Z-]{2,15}$/.test(language) && { language }),
  };
}

// Switches by which somebody at the keyboard could look into or steer a kiosk.
const steering =
  /^--(remote-debugging-(port|pipe|address)|inspect(-brk|-port|-publish-uid)?|js-flags|load-extension|disable-web-security|remote-allow-origins)(=|$)/;

/** The switches that a kiosk in a hall refuses to start with. */
export const refusedSwitches = (args: readonly string[]): string[] =>
  args.filter((arg) => steering.test(arg));
