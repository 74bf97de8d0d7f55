import type { Ref } from '../content/catalogue.ts';
import { readySession, resumed, runProgramme } from '../content/programme.ts';
import type { CutOff } from '../content/session-entry.ts';
import type { ShownProgramme } from '../content/shown-programme.ts';
import { answers, isMissing } from './answers.ts';
import { findPlan } from './find-steps.ts';
import { kiosk } from './kiosk.ts';
import { beginKeeping, goOnKeeping } from './session-keeper.ts';
import { send, useStore } from './store.ts';

/** Starts a programme from its beginning; one that was cut off is offered no more. */
export async function startSession(programme: ShownProgramme): Promise<void> {
  const { visit, catalogue, cutOff } = useStore.getState();
  const { language } = visit;
  const plan = await findPlan(programme, language);
  if (cutOff) kiosk.call('dropSession', cutOff.id).catch(() => undefined);
  const { pack, id } = programme;
  const version = catalogue?.packs.find((one) => one.id === pack)?.version ?? 1;
  beginKeeping({ programme: { pack, id }, version, language });
  const state = runProgramme(readySession, { kind: 'start' }, plan);
  useStore.setState({ cutOff: null });
  send({ kind: 'set-out', session: { programme, plan, state } });
}

/** Goes on with a programme that was cut off, at the same line. */
export async function goOnWith({ id, programme: ref, language, session }: CutOff): Promise<void> {
  const programme = await answers.programme.read(ref);
  if (isMissing(programme)) {
    useStore.setState({ cutOff: null });
    return;
  }
  const plan = await findPlan(programme, language);
  goOnKeeping(id);
  useStore.setState({ cutOff: null });
  send({ kind: 'language', language });
  openProgramme(ref);
  send({ kind: 'set-out', session: { programme, plan, state: resumed(session) } });
}

function openProgramme(ref: Ref): void {
  if (useStore.getState().visit.trail.length === 0) send({ kind: 'begin' });
  send({ kind: 'open', place: { screen: 'session', ref } });
}
