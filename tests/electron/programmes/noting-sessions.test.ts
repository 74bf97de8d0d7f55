import { describe, expect, it } from 'vitest';
import { notingSessions } from '../../../electron/programmes/noting-sessions.ts';
import { entryAt, programmesWorld } from '../../fakes/programmes-world.ts';
import { runOf } from '../../fakes/some-journal.ts';

describe('a session that begins', () => {
  it('is noted in the schedule; a schedule that can not be read holds no group up', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    await programmes.saveEntry(entryAt('10:15'));
    const errors: string[] = [];
    const say = (line: string) => void errors.push(line);
    const log = { info: say, warn: say, error: say };
    const unkept = async (_run: typeof runOf) => ({ kind: 'begun', id: 'unkept' }) as const;
    const library = Promise.resolve({ manifest: () => undefined });
    const noting = (of: Promise<typeof programmes>) =>
      notingSessions({ beginSession: unkept }, of, library, log);
    expect(await noting(Promise.resolve(programmes)).beginSession(runOf)).toEqual({
      kind: 'begun',
      id: 'unkept',
    });
    await expect.poll(() => programmes.schedule()[0]?.begun).toBe(true);
    const broken = Promise.reject(new Error('no record'));
    expect(await noting(broken).beginSession(runOf)).toEqual({ kind: 'begun', id: 'unkept' });
    await expect.poll(() => errors).toEqual(['the schedule: Error: no record']);
  });
});
