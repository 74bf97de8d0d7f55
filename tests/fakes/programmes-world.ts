import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../content/notice.ts';
import { openKept } from '../../electron/kept.ts';
import { type HallProgrammes, openHallProgrammes } from '../../electron/programmes/hall-programmes.ts';
import { tempFolder } from './temp-folder.ts';

/** The hall's programmes in a real folder, at a clock that stands until it is set: 10:00 in the hall. */
export async function programmesWorld() {
  const data = await tempFolder();
  await mkdir(join(data, 'records'));
  const clock = { at: new Date('2026-11-26T10:00:00').getTime() };
  const now = () => clock.at;
  const say = () => undefined;
  const log = { info: say, warn: say, error: say };
  const kept = openKept({ data, now, log, ballastBytes: 1000 });
  let n = 0;
  const tail = () => {
    n += 1;
    return `t${String(n).padStart(5, '0')}`;
  };
  const open = (): Promise<HallProgrammes> => openHallProgrammes(kept, { now, tail });
  const noticed = async (): Promise<Notice[]> => {
    await kept.close();
    return (await kept.notices).list().map(({ notice }) => notice);
  };
  return { file: join(data, 'records', 'programmes'), clock, now, open, noticed };
}

const base = { pack: 'sample', id: 'visit' };

export const ours = {
  title: { en: 'Our visit' },
  base,
  steps: [{ id: 'silence', seconds: 90 }, { id: 'end' }],
  minutes: 5,
};

export const entryAt = (time: string, id = 'visit', day = '2026-11-26') => ({
  ...{ day, time, group: 'Class 3', heads: 40 },
  programme: { ...base, id },
});
