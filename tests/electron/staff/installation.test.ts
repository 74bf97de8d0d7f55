import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kioskIdSchema } from '../../../content/kiosk-id.ts';
import { openKept } from '../../../electron/kept.ts';
import { installationId } from '../../../electron/staff/installation.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A start of the kiosk with that data folder: its id, and what its stewards are told. */
async function started(data: string) {
  const kept = openKept({ data, now: () => 42, log: quiet });
  const id = await installationId(kept, quiet);
  await kept.close();
  return { id, told: (await kept.notices).list().map(({ notice }) => notice) };
}

it('a kiosk has one number for good, and no two have the same', async () => {
  const [one, other] = [await tempFolder(), await tempFolder()];
  const { id, told } = await started(one);
  expect(kioskIdSchema.safeParse(id).success).toBe(true);
  expect(told).toEqual([]);
  expect(await started(one)).toEqual({ id, told: [] });
  expect((await started(other)).id).not.toBe(id);
});

it.each(['a', 'b'])('a kiosk keeps its number when copy .%s of it is damaged, and tells so', async (slot) => {
  const data = await tempFolder();
  const { id } = await started(data);
  await writeFile(join(data, 'records', `installation.${slot}`), Buffer.alloc(100));
  const again = await started(data);
  expect(again.id).toBe(id);
  expect(again.told).toMatchObject([{ kind: 'records-damaged', record: 'installation' }]);
});

it('a kiosk that has lost its number gets another one, tells so and keeps the damaged files', async () => {
  const data = await tempFolder();
  const { id } = await started(data);
  for (const slot of ['a', 'b']) await writeFile(join(data, 'records', `installation.${slot}`), 'torn');
  const again = await started(data);
  expect(again.id).not.toBe(id);
  const lost = { kind: 'all' };
  expect(again.told).toEqual([{ kind: 'records-damaged', at: 42, record: 'installation', lost }]);
  expect((await started(data)).id).toBe(again.id);
  const names = await readdir(join(data, 'records'));
  expect(names.filter((name) => /^installation\.[ab]\.damaged-/.test(name))).toHaveLength(2);
});

it('a kiosk whose disk takes no writing has a number all the same, and tells so', async () => {
  const data = join(await tempFolder(), 'data');
  await writeFile(data, 'a file in its place');
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const log = { info: say, warn: say, error: say };
  const id = await installationId(openKept({ data, now: () => 42, log }), log);
  expect(kioskIdSchema.safeParse(id).success).toBe(true);
  expect(lines).toContain('a notice for the stewards: disk-failing');
  expect(lines.join()).toContain("the kiosk's id was not saved");
});
