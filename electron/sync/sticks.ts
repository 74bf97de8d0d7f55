import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Stick } from '../../content/content-desk.ts';
import { repositoriesIn } from './folder-source.ts';

/** Something plugged in: its name for people, and where its files are. */
export type Drive = { readonly name: string; readonly folder: string };

export type Sticks = {
  /** What is plugged in now; one entry for each repository on it. */
  list(): Promise<readonly Stick[]>;
  /** Where the repository of a listed stick is, and its name for people. */
  find(id: string): Drive | undefined;
};

/** Gives sticks ids, so that a page can name one without knowing a path. */
export function openSticks(drives: () => Promise<readonly Drive[]>): Sticks {
  let known = new Map<string, Drive>();
  return {
    async list() {
      const found = await Promise.all((await drives()).map(repositoriesOn));
      known = new Map(found.flat().map(({ id, drive }) => [id, drive]));
      return found.flat().map(({ stick }) => stick);
    },
    find: (id) => known.get(id),
  };
}

/** Names a folder to a page, which must not know its path. */
export const folderId = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 16);

/** Where the drive is that a page names, if it is still plugged in. */
export const driveFolder = (drives: readonly Drive[], id: string): string | undefined =>
  drives.find(({ folder }) => folderId(folder) === id)?.folder;

type Found = { readonly id: string; readonly drive: Drive; readonly stick: Stick };

async function repositoriesOn({ name, folder }: Drive): Promise<Found[]> {
  const repositories = await repositoriesIn(folder);
  const one = (path: string, holds: Stick['holds']): Found => {
    const id = folderId(path);
    const within = repositories.length > 1 ? relative(folder, path) : '';
    return {
      id,
      drive: { name, folder: path },
      stick: { id, name, holds, ...(within && { folder: within }) },
    };
  };
  if (repositories.length === 0) return [one(folder, 'nothing')];
  return repositories.map((path) => one(path, 'packs'));
}

// Where desktops put what is plugged in; some disks do not say that they can be taken out.
const mountPlaces = /^\/(media|run\/media|Volumes)\//;

/** The removable drives of this machine. */
export async function removableDrives(): Promise<readonly Drive[]> {
  // Heavy, and asked for only by a steward.
  const { blockDevices } = await import('systeminformation');
  return (await blockDevices())
    .filter(
      ({ mount, removable, protocol }) =>
        mount && (removable || protocol === 'usb' || mountPlaces.test(mount)),
    )
    .map(({ mount, label, name }) => ({ name: label || name || basename(mount), folder: mount }));
}

/** For development: the folders in a folder stand for what is plugged in. */
export async function drivesIn(folder: string): Promise<readonly Drive[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((one) => one.isDirectory()).map(({ name }) => ({ name, folder: join(folder, name) }));
}
