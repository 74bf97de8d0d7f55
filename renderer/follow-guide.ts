import { type Guided, guideView } from '../content/guide-view.ts';
import { linesOf } from '../content/recital.ts';
import { answers, isMissing } from './answers.ts';
import { kiosk } from './kiosk.ts';
import { send, useStore } from './store.ts';
import type { Visit } from './visit.ts';

const lines: Guided['lines'] = (ref, variant) => {
  const oath = answers.oath.now(ref);
  return oath === undefined || isMissing(oath) ? undefined : linesOf(oath, variant);
};

const viewOf = ({ session, language }: Visit) =>
  session
    ? guideView({
        state: session.state,
        steps: session.programme.steps,
        plan: session.plan,
        language,
        lines,
      })
    : ({ kind: 'none' } as const);

/** Tells the main process what the guide's phone shows, and does what the guide presses there. */
export function followGuide(): void {
  kiosk.on('remote', (act) => send({ kind: 'guided', act }));
  let told = JSON.stringify({ kind: 'none' });
  let seen = useStore.getState().shown.session;
  useStore.subscribe(({ shown, setup }) => {
    // Without phones nobody looks, and a session changes many times a second.
    if (!setup.phones || shown.session === seen) return;
    seen = shown.session;
    const view = viewOf(shown);
    const text = JSON.stringify(view);
    if (text === told) return;
    told = text;
    // Whoever has not heard it is told the next change.
    kiosk.call('guided', view).catch(() => undefined);
  });
}
