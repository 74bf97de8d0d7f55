import type { Machine } from '../../electron/doctor/machine.ts';

export type FakeMachine = {
  readonly platform?: NodeJS.Platform;
  readonly uid?: number;
  readonly data?: string;
  /** Text by path; a path's folder then lists it. */
  readonly files?: Readonly<Record<string, string>>;
  /** What a program prints, by its whole command line. */
  readonly says?: Readonly<Record<string, string>>;
  /** What runs, by name. */
  readonly programs?: readonly string[];
  readonly freeBytes?: number;
  readonly writable?: boolean;
};

/** A machine of texts. */
export function fakeMachine(fake: FakeMachine = {}): Machine {
  const running = (fake.programs ?? []).map((name, n) => [`/proc/${n + 100}/comm`, `${name}\n`] as const);
  const files: Readonly<Record<string, string>> = { ...fake.files, ...Object.fromEntries(running) };
  return {
    platform: fake.platform ?? 'linux',
    uid: fake.uid ?? 1000,
    home: '/home/kiosk',
    data: fake.data ?? '/home/kiosk/.config/Hall Kiosk',
    read: async (file) => files[file],
    list: async (folder) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    run: async (...command) => fake.says?.[command.join(' ')],
    disk: async () => ({ freeBytes: fake.freeBytes ?? 9e9, writable: fake.writable ?? true }),
  };
}
