import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { forgotten, kiosk, other, signed } from '../../fakes/forgotten-pin.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { day, publishedTrial, start } from '../../fakes/trial-repository.ts';

describe('a PIN that was forgotten', () => {
  it('is chosen anew with the publisher’s file, once; nothing is kept before it is chosen', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    expect(await desk.facts()).toEqual({ kiosk, publisher: true });
    expect(await desk.look()).toEqual({ kind: 'no-stick' });
    await desk.put(await signed(trial));
    expect(await desk.look()).toEqual({ kind: 'allowed' });
    expect(desk.pin().state()).toEqual({ kind: 'unset' });
    // The power goes before a new one is chosen: the old one holds, and the file counts.
    await desk.restart();
    expect(desk.pin().state()).toEqual({ kind: 'closed', waitMs: 0 });
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'locked' });
    expect(await desk.look()).toEqual({ kind: 'allowed' });
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'open' });
    expect(desk.told).toEqual(['reset']);
    await desk.restart();
    expect(await desk.look()).toEqual({ kind: 'refused', why: 'used' });
    expect(await desk.pin().unlock('19350115')).toMatchObject({ kind: 'wrong' });
    expect(await desk.pin().unlock('86420135')).toEqual({ kind: 'open' });
  });

  it('ends the waits of wrong guesses', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    for (let n = 0; n < 5; n++) await desk.pin().unlock('2468');
    await desk.put(await signed(trial));
    expect(await desk.look()).toEqual({ kind: 'allowed' });
    await desk.pin().set('86420135');
    await desk.restart();
    expect(desk.pin().state()).toEqual({ kind: 'closed', waitMs: 0 });
  });

  it('stays as it is when nobody chooses within two minutes, or the desk is left', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    await desk.put(await signed(trial));
    await desk.look();
    desk.clocks.elapsed += 126_000;
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'locked' });
    await desk.look();
    desk.pin().lock();
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'locked' });
  });

  it('stays as it is without a publisher, who could sign a file', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial, { known: false });
    await desk.put(await signed(trial));
    expect(await desk.facts()).toEqual({ kiosk, publisher: false });
    expect(await desk.look()).toEqual({ kind: 'no-publisher' });
  });

  it('is not given up for a weak one', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    await desk.put(await signed(trial));
    await desk.look();
    expect(await desk.pin().set('1234')).toEqual({ kind: 'weak', why: 'row' });
    expect(desk.pin().isUsed((await signed(trial)).signed.nonce)).toBe(false);
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'open' });
  });
});

describe('a file for a new PIN is refused', () => {
  it('when it is another kiosk’s, too old, too new, forged, or signed by somebody else', async () => {
    const trial = await publishedTrial();
    const stranger = await publishedTrial();
    const desk = await forgotten(trial);
    const good = await signed(trial);
    const [signature] = good.signatures;
    const refused = async (reset: unknown) => {
      await desk.put(reset);
      const answer = await desk.look();
      return answer.kind === 'refused' ? answer.why : answer.kind;
    };
    expect(await refused(await signed(trial, { kiosk: other }))).toBe('other-kiosk');
    expect(await refused(await signed(stranger))).toBe('signature');
    expect(await refused({ ...good, signed: { ...good.signed, kiosk: other } })).toBe('signature');
    expect(await refused({ ...good, signed: { ...good.signed, nonce: 'a'.repeat(32) } })).toBe('signature');
    expect(await refused({ ...good, signed: { ...good.signed, _type: 'targets' } })).toBe('format');
    expect(await refused({ ...good, signatures: [{ ...signature, sig: '0'.repeat(128) }] })).toBe(
      'signature',
    );
    expect(await refused({ ...good, signatures: [] })).toBe('format');
    expect(await refused('{"signed":')).toBe('format');
    expect(await refused(JSON.stringify(good) + ' '.repeat(20_000))).toBe('format');
    expect(await refused(await signed(trial, { now: start + 2 * day }))).toBe('early');
    expect(await refused(await signed(trial, { now: start - 31 * day }))).toBe('old');
    expect(await refused(await signed(trial, { now: start - 29 * day }))).toBe('allowed');
    expect(desk.told).toEqual([]);
  });

  it('when the clock was set back to make an old one young: the time that is known to be past counts', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial, { builtAt: start });
    await desk.put(await signed(trial, { now: start - 31 * day }));
    desk.clocks.wall = start - 31 * day;
    expect(await desk.look()).toEqual({ kind: 'refused', why: 'old' });
    // A clock that is dead does not keep a young one out.
    desk.clocks.wall = 0;
    await desk.put(await signed(trial, { now: start + 5 * day }));
    expect(await desk.look()).toEqual({ kind: 'allowed' });
  });

  it('when its key was taken from the publisher, once the kiosk knows', async () => {
    const trial = await publishedTrial();
    const before = await signed(trial);
    await trial.rotate({ replace: ['targets'] });
    await trial.publish();
    const desk = await forgotten(trial);
    const trust = desk.publisher.trust();
    const good = await trust?.refresh(folderSource(trial.folder), { signal: new AbortController().signal });
    if (good?.kind !== 'good') throw new Error(`the trial is ${good?.kind}`);
    await good.commit(new Map(), new Map());
    await desk.put(before);
    expect(await desk.look()).toEqual({ kind: 'refused', why: 'signature' });
    await desk.put(await signed(trial));
    expect(await desk.look()).toEqual({ kind: 'allowed' });
  });

  it('when it is a link off the stick, or a folder', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    const file = join(desk.stick, 'pin-reset.json');
    const elsewhere = join(await tempFolder(), 'reset.json');
    await writeFile(elsewhere, JSON.stringify(await signed(trial)));
    await symlink(elsewhere, file);
    expect(await desk.look()).toEqual({ kind: 'refused', why: 'format' });
    await rm(file);
    await mkdir(file);
    expect(await desk.look()).toEqual({ kind: 'refused', why: 'format' });
  });
});

describe('the waits after wrong guesses', () => {
  it.each([0, 4_102_444_800_000, -1])(
    'are the same whatever the clock on the wall says (%d)',
    async (wall) => {
      const desk = await forgotten(await publishedTrial());
      for (let n = 0; n < 6; n++) {
        desk.clocks.wall = wall;
        await desk.pin().unlock('2468');
        desk.clocks.wall = start + n * day;
      }
      expect(desk.pin().state()).toEqual({ kind: 'closed', waitMs: 60_000 });
      await desk.restart();
      expect(await desk.pin().unlock('19350115')).toEqual({ kind: 'wait', waitMs: 60_000 });
      desk.clocks.elapsed += 60_000;
      expect(await desk.pin().unlock('19350115')).toEqual({ kind: 'open' });
    },
  );
});
