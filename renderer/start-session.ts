import type { Ref } from '../content/catalogue.ts';
import { readySession, resumed, runProgramme } from '../content/programme.ts';
import { sessionNow } from '../content/session-again.ts';
import type { CutOff, Group, RunOf, StepMark } from '../content/session-entry.ts';
import type { ShownProgramme } from '../content/shown-programme.ts';
import { answers, isMissing } from './answers.ts';
import { findPlan } from './find-steps.ts';
import { kiosk } from './kiosk.ts';
import { beginKeeping, goOnKeeping } from './session-keeper.ts';
import { send, useStore } from './store.ts';

/** Starts a programme from its beginning with a group; one that was cut off is offered no more. */
export async function startSession(programme: ShownProgramme, group: Group): Promise<void> {
  const { visit, cutOff } = useStore.getState();
  const { language } = visit;
  const { plan, marks } = await findPlan(programme, language);
  if (cutOff) kiosk.call('dropSession', cutOff.id).catch(() => undefined);
  beginKeeping({ ...runOf(programme, language, marks), ...group });
  const state = runProgramme(readySession, { kind: 'start' }, plan);
  useStore.setState({ cutOff: null });
  send({ kind: 'set-out', session: { programme, plan, state } });
}

/** Goes on with a programme that was cut off, at the same line; one that is another by now is offered anew. */
export async function goOnWith(cutOff: CutOff): Promise<void> {
  const { id, programme: ref, language, session, version, local, steps } = cutOff;
  const programme = await answers.programme.read(ref);
  if (isMissing(programme)) {
    useStore.setState({ cutOff: null });
    return;
  }
  const { plan, marks } = await findPlan(programme, language);
  const run = runOf(programme, language, marks);
  const before = steps ?? (version === run.version ? marks : []);
  const state = sessionNow(session, before, marks, plan);
  send({ kind: 'language', language });
  openProgramme(ref);
  if (!state) {
    useStore.setState({ cutOff: { ...cutOff, changed: true } });
    return;
  }
  const isSame =
    version === run.version &&
    local?.revision === run.local?.revision &&
    JSON.stringify(before) === JSON.stringify(marks);
  goOnKeeping(id, isSame ? undefined : run);
  useStore.setState({ cutOff: null });
  send({ kind: 'set-out', session: { programme, plan, state: resumed(state) } });
}

function runOf(
  { pack, id, title, revision }: ShownProgramme,
  language: string,
  marks: readonly StepMark[],
): RunOf {
  const packs = useStore.getState().catalogue?.packs ?? [];
  const version = packs.find((one) => one.id === pack)?.version ?? 1;
  const local = revision !== undefined && { local: { title, revision } };
  return { programme: { pack, id }, version, language, steps: [...marks], ...local };
}

/** Opens a programme, from the attract screen too; it waits there for its leader's start. */
export function openProgramme(ref: Ref): void {
  if (useStore.getState().visit.trail.length === 0) send({ kind: 'begin' });
  send({ kind: 'open', place: { screen: 'session', ref } });
}
