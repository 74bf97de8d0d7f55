import { expect } from 'vitest';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import { packOf, World } from './sync-world.ts';
import type { TufRepository } from './tuf-repository.ts';

/** What somebody between the publisher and the kiosk does after the kiosk has `a 1` and `b 1`. */
export type Attack = {
  readonly name: string;
  readonly attack: (repository: TufRepository) => Promise<unknown>;
  readonly outcome: SyncOutcome;
};

export const flip = (bytes: Buffer, at = Math.floor(bytes.length / 2)): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

export const rejected = (why: string, place: string) => ({ kind: 'rejected', why, place }) as SyncOutcome;

export async function publishSecond(repository: TufRepository): Promise<void> {
  await repository.addPack(...packOf('a', 2));
  await repository.publish();
}

/** The attack changes nothing, from a folder or the web, and a sound update is taken after it. */
export async function withstand({ attack, outcome }: Attack): Promise<void> {
  const world = await World.make();
  await world.install();
  const before = world.library.set();
  await attack(world.repository);
  expect(await world.sync(world.folder())).toEqual(outcome);
  expect(await world.sync(await world.web())).toEqual(outcome);
  expect(world.library.set()).toEqual(before);

  await world.start();
  expect(world.shown()).toEqual(['a 1', 'b 1']);
  await world.repository.addPack(...packOf('a', 3));
  await world.repository.publish();
  await world.install(await world.web());
  expect(world.shown()).toEqual(['a 3', 'b 1']);
}
