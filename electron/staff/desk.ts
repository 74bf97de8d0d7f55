import type { ContentDesk } from '../../content/content-desk.ts';
import type { Handlers } from '../answer.ts';
import type { Answer, ContentCalls, HealthCalls, PinCalls } from '../api.ts';
import type { Pin } from './pin.ts';

/** What a call answers, but for the refusal, which is the guard's. */
type Given<Name extends keyof ContentCalls> = Exclude<Answer<Name>, { readonly kind: 'locked' }>;

/** What the desk can do with the content; no PIN is asked here. Expected failures are answers, bugs throw. */
export type ContentActions = {
  [Name in Exclude<keyof ContentCalls, 'contentDesk'>]: (
    ...args: Parameters<ContentCalls[Name]>
  ) => Promise<Given<Name>>;
} & {
  contentDesk(): Promise<ContentDesk>;
  /** The page says whether nobody is there: then a staged set may show. */
  rest(atRest: boolean): void;
  /** The page has painted this generation of the catalogue. */
  healthy(generation: number): void;
  /** It has painted it, and nothing that is new in it could be decoded. */
  ill(generation: number): void;
};

export type StaffHandlers = Pick<Handlers, keyof PinCalls | keyof ContentCalls | keyof HealthCalls>;

const locked = { kind: 'locked' } as const;
const done = { kind: 'done' } as const;

/** Answers the staff screens: every call about the content is refused unless the desk is open. */
export function staffHandlers(pin: Pin, actions: ContentActions): StaffHandlers {
  const guarded =
    <Args extends readonly unknown[], T>(run: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T | typeof locked> =>
      pin.isOpen() ? run(...args) : locked;
  return {
    rest: (atRest) => actions.rest(atRest),
    healthy: (generation) => actions.healthy(generation),
    ill: (generation) => actions.ill(generation),
    pinState: () => pin.state(),
    setPin: (digits) => pin.set(digits),
    unlock: (digits) => pin.unlock(digits),
    lock: () => pin.lock(),
    stayOpen: () => (pin.stayOpen() ? done : locked),
    contentDesk: guarded(() => actions.contentDesk()),
    setRepository: guarded((repository) => actions.setRepository(repository)),
    confirmPublisher: guarded((publisher) => actions.confirmPublisher(publisher)),
    syncNow: guarded(() => actions.syncNow()),
    cancelSync: guarded(() => actions.cancelSync()),
    sticks: guarded(() => actions.sticks()),
    lookAtStick: guarded((wish) => actions.lookAtStick(wish)),
    importFrom: guarded((wish) => actions.importFrom(wish)),
    withdraw: guarded((release) => actions.withdraw(release)),
    restore: guarded((release) => actions.restore(release)),
    offerLibrary: guarded((on) => actions.offerLibrary(on)),
    addPeer: guarded((address) => actions.addPeer(address)),
    removePeer: guarded((address) => actions.removePeer(address)),
  };
}
