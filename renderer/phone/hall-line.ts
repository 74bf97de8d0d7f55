import type { AskedAct, GuideAct, GuideState, GuideView } from '../../content/guide.ts';

/** What the phone knows of the hall; `heardAt` is when the view came, by the clock that was passed in. */
export type PhoneState =
  | { readonly kind: 'asking'; readonly why?: Refusal }
  | {
      readonly kind: 'guiding';
      readonly view: GuideView | undefined;
      readonly heardAt: number;
      readonly online: boolean;
      /** The last press came too late for its step. */
      readonly moved: boolean;
    };

export type Refusal =
  | { readonly kind: 'wrong' | 'ended' | 'offline' }
  | { readonly kind: 'wait'; readonly seconds: number };

export type HallLineOptions = {
  readonly fetch: typeof fetch;
  /** Before each address: nothing on the page itself. */
  readonly base: string;
  /** Where the token outlives a reload of the page. */
  readonly kept: { get(): string | undefined; set(token: string | undefined): void };
  readonly now: () => number;
  readonly changed: (state: PhoneState) => void;
};

export type HallLine = {
  enter(code: string): Promise<void>;
  act(act: GuideAct): Promise<void>;
  /** The network is back: try at once. */
  hurry(): void;
  end(): void;
};

// The hall answers a waiting phone after 0.7 s at the latest; who waits longer has lost the connection.
const answerMs = 1500;
const triesAgainMs = 250;
const enterMs = 4000;
/** A press that does not arrive within this time is forgotten: later it would surprise everybody. */
const pressMs = 2000;

/** The phone's line to the hall: it asks again by itself for as long as it is the guide. */
export function openHallLine(options: HallLineOptions): HallLine {
  const { kept, now, changed } = options;
  let state: PhoneState = { kind: 'asking' };
  let token = kept.get();
  let lastId = 0;
  let ended = false;
  let presses: Promise<void> = Promise.resolve();
  const patience = openPatience();

  const become = (next: PhoneState) => {
    state = next;
    if (!ended) changed(state);
  };
  const parts = (mine: string): Parts => ({
    ask: asking(options),
    now,
    token: mine,
    pause: patience.pause,
    isMine: () => token === mine && !ended,
    guiding(change) {
      if (state.kind === 'guiding') become({ ...state, ...change });
    },
    refused() {
      if (token !== mine) return;
      token = undefined;
      kept.set(undefined);
      become({ kind: 'asking', why: { kind: 'ended' } });
    },
  });
  const begin = (mine: string) => {
    token = mine;
    become({ kind: 'guiding', view: undefined, heardAt: now(), online: true, moved: false });
    void follow(parts(mine));
  };

  if (token === undefined) become(state);
  else begin(token);
  return {
    async enter(code) {
      const body = JSON.stringify({ code });
      const answer = await asking(options)('/guide/enter', { method: 'POST', headers: json, body }, enterMs);
      if (answer?.status !== 200) return become({ kind: 'asking', why: refusalOf(answer) });
      const given: { readonly token: string } = await answer.json();
      kept.set(given.token);
      begin(given.token);
    },
    act(act) {
      if (token === undefined || state.kind !== 'guiding' || state.view?.kind !== 'session') return presses;
      // Greater than all before, also than those of before a reload.
      lastId = Math.max(lastId + 1, Date.now());
      const asked: AskedAct = { act, id: lastId, step: state.view.step };
      const mine = parts(token);
      presses = presses.then(() => press(asked, mine));
      return presses;
    },
    hurry: patience.hurry,
    end() {
      ended = true;
      patience.hurry();
    },
  };
}

const json = { 'content-type': 'application/json' };

/** Undefined if no answer came. */
type Ask = (path: string, init: RequestInit, ms: number) => Promise<Response | undefined>;

type Parts = {
  readonly ask: Ask;
  readonly now: () => number;
  readonly token: string;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether the token still counts. */
  readonly isMine: () => boolean;
  readonly guiding: (change: Partial<Extract<PhoneState, { kind: 'guiding' }>>) => void;
  /** The hall does not know the token any more. */
  readonly refused: () => void;
};

const asking =
  ({ fetch, base }: HallLineOptions): Ask =>
  async (path, init, ms) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ms);
    try {
      const answer = await fetch(base + path, { ...init, signal: late.signal, cache: 'no-store' });
      // What is lost on the way may be lost in the middle of an answer.
      const body = answer.status === 204 ? null : await answer.text();
      return new Response(body, { status: answer.status, headers: answer.headers });
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };

function openPatience() {
  let hurry: () => void = () => undefined;
  return {
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        hurry = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => hurry(),
  };
}

/** Asks for what comes next until the hall refuses the token. */
async function follow({ ask, now, token, pause, isMine, guiding, refused }: Parts): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  let after = 0;
  let failed = 0;
  while (isMine()) {
    const answer = await ask(`/guide/state?after=${after}`, { headers }, answerMs);
    if (!isMine()) return;
    if (answer?.status === 401) return refused();
    if (answer?.status === 200) {
      const heard: GuideState = await answer.json();
      after = heard.serial;
      guiding({ view: heard.view, heardAt: now() });
    }
    const isWell = answer?.ok === true;
    failed = isWell ? 0 : failed + 1;
    // One answer may come late without anything being lost.
    guiding({ online: failed < 2 });
    if (isWell) continue;
    after = 0;
    await pause(triesAgainMs);
  }
}

async function press(asked: AskedAct, { ask, now, token, isMine, guiding, refused }: Parts): Promise<void> {
  const until = now() + pressMs;
  const headers = { ...json, authorization: `Bearer ${token}` };
  while (isMine() && now() < until) {
    const answer = await ask(
      '/guide/act',
      { method: 'POST', headers, body: JSON.stringify(asked) },
      pressMs / 3,
    );
    if (answer?.status === 401) return refused();
    if (answer) return guiding({ moved: answer.status === 409 });
    await new Promise((resolve) => setTimeout(resolve, triesAgainMs));
  }
}

function refusalOf(answer: Response | undefined): Refusal {
  if (!answer) return { kind: 'offline' };
  if (answer.status !== 429) return { kind: 'wrong' };
  return { kind: 'wait', seconds: Number(answer.headers.get('retry-after') ?? 60) };
}
