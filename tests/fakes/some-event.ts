import fc from 'fast-check';
import type { SessionEvent } from '../../content/programme.ts';
import { samplePlan } from './session-world.ts';

const plain = fc.constantFrom(
  ...(['start', 'next', 'back', 'repeat', 'skip', 'pause', 'resume', 'confirm', 'finish'] as const),
);
const inOath = fc.constantFrom(
  ...(['start', 'spoken', 'tap', 'pause', 'resume', 'back', 'repeat', 'skip'] as const),
);
const number = fc.oneof(fc.integer({ min: -2, max: 60 }), fc.constantFrom(Number.NaN, 0.5, Infinity));
const step = fc.integer({ min: -1, max: samplePlan.length });
const time = fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.constantFrom(-1, Number.NaN, Infinity));

/** Every event, also with numbers that make no sense. Forward more often, so that all steps are reached. */
export const someEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 5, arbitrary: plain.filter((kind) => kind !== 'finish').map((kind) => ({ kind })) },
  { weight: 1, arbitrary: plain.map((kind) => ({ kind })) },
  { weight: 4, arbitrary: fc.constantFrom('next', 'skip').map((kind) => ({ kind }) as SessionEvent) },
  { weight: 4, arbitrary: time.map((ms): SessionEvent => ({ kind: 'time', ms })) },
  fc.tuple(fc.constantFrom('done', 'missing'), step).map(([kind, n]) => ({ kind, step: n }) as SessionEvent),
  { weight: 2, arbitrary: number.map((answer): SessionEvent => ({ kind: 'choose', answer })) },
  fc.tuple(number, number).map(([adults, children]): SessionEvent => ({ kind: 'heads', adults, children })),
  number.map((n): SessionEvent => ({ kind: 'stars', n })),
  fc.string().map((text): SessionEvent => ({ kind: 'sentence', text })),
  fc.boolean().map((given): SessionEvent => ({ kind: 'consent', given })),
  fc
    .tuple(fc.constantFrom('kept' as const, 'deleted' as const), step, fc.constantFrom('a', 'b'))
    .map(([kind, n, id]): SessionEvent => ({ kind, step: n, id })),
  { weight: 2, arbitrary: inOath.map((kind): SessionEvent => ({ kind: 'recital', event: { kind } })) },
  fc
    .constantFrom('listening', 'heard', 'ended', 'unheard')
    .map((verdict) => ({ kind: 'recital', event: { kind: 'voice', verdict } }) as SessionEvent),
);
export const someEvents = fc.array(someEvent, { maxLength: 80 });
