import { describe, expect, it } from 'vitest';
import { captureSettingsSchema } from '../../content/capture-entry.ts';
import { beginCapture } from '../../content/capture-part.ts';
import { mayCapture } from '../../content/may-capture.ts';
import type { SessionEvent } from '../../content/programme.ts';
import { resumed } from '../../content/programme.ts';
import { sessionSchema } from '../../content/session-entry.ts';
import { at, capturePlan, numberOf, partOf, run } from '../fakes/session-world.ts';

const yes: SessionEvent = { kind: 'consent', given: true };
const no: SessionEvent = { kind: 'consent', given: false };
const step = numberOf('record');
const kept = (id: string, where = step): SessionEvent => ({ kind: 'kept', step: where, id });
const deleted = (id: string): SessionEvent => ({ kind: 'deleted', step, id });
const all = captureSettingsSchema.parse({ voice: true, photo: true, signature: true });
const none = captureSettingsSchema.parse({});
const record = (...events: SessionEvent[]) => run(events, at('record', capturePlan), capturePlan);

describe('a step at which a group may leave something', () => {
  it('asks first, and keeps nothing before it was agreed to', () => {
    expect(partOf(record())).toEqual(beginCapture('voice', true));
    expect(record(kept('a'))).toEqual(record());
    expect(partOf(record(no, kept('a')))).toMatchObject({ consent: 'no', kept: [] });
    expect(partOf(record(yes, no))).toMatchObject({ consent: 'yes' });
  });

  it('has the ids of what is kept, each once, and none of what was deleted', () => {
    expect(partOf(record(yes, kept('a'), kept('b'), kept('a')))).toMatchObject({ kept: ['a', 'b'] });
    expect(partOf(record(yes, kept('a'), kept('b'), deleted('a'), deleted('c')))).toMatchObject({
      kept: ['b'],
    });
    // It came too late: the group is further.
    expect(record(yes, kept('a', step - 1))).toEqual(record(yes));
  });

  it('is over by a tap once the group has decided; a take in its hands is not lost by one', () => {
    for (const events of [[no], [yes, kept('a')]] as const)
      expect(record(...events, { kind: 'next' })).toMatchObject({ step: step + 1, done: [step] });
    for (const events of [[], [yes], [yes, kept('a'), deleted('a')]] as const) {
      expect(record(...events, { kind: 'next' })).toEqual(record(...events));
      expect(record(...events, { kind: 'skip' })).toMatchObject({
        step: step + 1,
        skipped: expect.arrayContaining([step]),
      });
    }
    const wall = (...events: SessionEvent[]) => run(events, at('sign', capturePlan), capturePlan);
    expect(wall(yes, { kind: 'next' })).toMatchObject({ done: [numberOf('sign')] });
  });

  it('goes on after a power cut with what it has, and asks anew when it begins anew', () => {
    const cut = record(yes, kept('a'));
    expect(sessionSchema.parse(cut)).toEqual(cut);
    expect(partOf(resumed(cut))).toEqual(partOf(cut));
    expect(partOf(record(yes, kept('a'), { kind: 'repeat' }))).toEqual(beginCapture('voice', true));
  });

  it('of signatures asks nothing where they are not kept, and keeps none', () => {
    expect(partOf(at('sign'))).toEqual(beginCapture('signature', false));
    expect(partOf(run([yes, { kind: 'kept', step: numberOf('sign'), id: 'a' }], at('sign')))).toEqual(
      beginCapture('signature', false),
    );
    expect(partOf(at('sign', capturePlan))).toEqual(beginCapture('signature', true));
  });
});

describe('whether something may be captured', () => {
  it('needs such a step that runs, the group’s yes and the hall’s', () => {
    expect(mayCapture('voice', record(yes), all)).toBe(true);
    expect(mayCapture('voice', record(yes), none)).toBe(false);
    expect(mayCapture('voice', record(yes), undefined)).toBe(false);
    expect(mayCapture('photo', record(yes), all)).toBe(false);
    for (const session of [undefined, record(), record(no), record(yes, { kind: 'skip' }), at('music')])
      expect(mayCapture('voice', session, all)).toBe(false);
    expect(mayCapture('voice', run([{ kind: 'finish' }], record(yes)), all)).toBe(false);
  });

  it('is no while it is paused, but for what was taken before', () => {
    const paused = record(yes, { kind: 'pause' });
    expect(mayCapture('voice', paused, all)).toBe(false);
    expect(mayCapture('voice', paused, all, 'paused')).toBe(true);
  });
});
