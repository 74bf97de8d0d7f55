import { join } from 'node:path';
import type { Manifest } from '../../content/pack.ts';
import {
  moment,
  readySession,
  runProgramme,
  type Session,
  type SessionEvent,
} from '../../content/programme.ts';
import { type Plan, type PlanStep, planOf } from '../../content/programme-plan.ts';
import { openSessionDesk } from '../../electron/session-desk.ts';
import { programmeOf } from './programme-of.ts';

const nothing = { oaths: {}, quizzes: {}, seconds: {} };
const second = (n: number): SessionEvent[] => Array.from({ length: n }, () => ({ kind: 'time', ms: 1000 }));

/** What a group does in a step, and how it goes on from there. */
function doStep(step: PlanStep, n: number): SessionEvent[] {
  switch (step.kind) {
    case 'quiz':
      return step.questions.flatMap(({ right }): SessionEvent[] => [
        ...second(9),
        ...right.flatMap((is, answer): SessionEvent[] => (is ? [{ kind: 'choose', answer }] : [])),
        { kind: 'confirm' },
        { kind: 'next' },
      ]);
    case 'headcount':
      return [...second(12), { kind: 'heads', adults: 3, children: 41 }, { kind: 'confirm' }];
    case 'feedback':
      return [
        ...second(15),
        { kind: 'stars', n: 5 },
        { kind: 'sentence', text: '很难忘' },
        { kind: 'confirm' },
      ];
    default:
      return [...second(20 + 7 * n), { kind: n % 4 === 3 ? 'skip' : 'done', step: n }];
  }
}

/** Each state of a group that goes through a plan, up to a step. */
function goThrough(plan: Plan, steps: number): Session[] {
  const states = [runProgramme(readySession, { kind: 'start' }, plan)];
  const last = () => states.at(-1) ?? readySession;
  plan.slice(0, steps).forEach((step, n) => {
    for (const event of doStep(step, n)) states.push(runProgramme(last(), event, plan));
    const state = last();
    // What is timed ends by its time, not at once.
    if ('part' in state && state.step === n) states.push(runProgramme(state, { kind: 'skip' }, plan));
  });
  return states;
}

/** Writes sessions of a programme into a data folder, as a kiosk does: one to its end, one left, one cut off. */
export async function holdSessions(data: string, manifest: Manifest, id: string, now: number): Promise<void> {
  let time = now;
  const desk = openSessionDesk(join(data, 'records', 'sessions'), { now: () => time });
  const plan = planOf(programmeOf(manifest, id)?.steps ?? [], 'zh-Hans', nothing);
  const runOf = { programme: { pack: manifest.id, id }, version: manifest.version, language: 'zh-Hans' };
  const ends = [
    { steps: plan.length, daysAgo: 40, isLeft: false, group: { school: '第一中学', leader: '李老师' } },
    { steps: 3, daysAgo: 2, isLeft: true, group: {} },
    { steps: plan.length, daysAgo: 2, isLeft: false, group: { school: '第一中学' } },
    { steps: 2, daysAgo: 1, isLeft: false, group: {} },
  ];
  for (const [n, { steps, daysAgo, isLeft, group }] of ends.entries()) {
    time = now - daysAgo * 86_400_000 + n * 60_000;
    const { id: session } = await desk.beginSession({ ...runOf, ...group });
    let last = '';
    for (const state of goThrough(plan, steps)) {
      time += 1000;
      if (moment(state) !== last) await desk.keepSession({ id: session, session: state });
      last = moment(state);
    }
    if (isLeft) await desk.dropSession(session);
  }
}
