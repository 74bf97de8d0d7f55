import type { OfflineReason, RejectReason, SyncOutcome } from '../../content/sync-outcome.ts';
import { megabytes } from './disk-space.ts';
import type { Told } from './run-command.ts';

/** What the command says of a sync; `text` if it can say more than the outcome does. */
export function toldOutcome(outcome: SyncOutcome, text = outcomeText(outcome)): Told {
  const failed = outcome.kind !== 'current' && outcome.kind !== 'staged';
  return { result: outcome, lines: [text], failed };
}

/** What an IT person reads of a sync on the command line. */
function outcomeText(outcome: SyncOutcome): string {
  switch (outcome.kind) {
    case 'current':
      return `nothing new; ${outcome.packs} packs are here`;
    case 'staged':
      return stagedText(outcome);
    case 'offline':
      return offlineText[outcome.why];
    case 'older':
      return 'this repository is older than what is here; nothing was changed';
    case 'expired':
      return `the signatures of ${outcome.role} ran out on ${outcome.day}; the publisher must publish again, or add --allow-expired if you trust this copy`;
    case 'wrong-publisher':
      return 'this is no repository of the publisher that this data folder trusts; check the address';
    case 'rejected':
      return `${outcome.place} ${rejectText[outcome.why]}; nothing was changed`;
    case 'incomplete':
      return `${outcome.place} is named but not there (yet); try again, or ask the publisher`;
    case 'no-space':
      return spaceText(outcome);
    case 'disk':
      return `${outcome.place || 'the folder'} can't be read or written (${outcome.code})`;
    case 'cancelled':
      return 'cancelled; the next run goes on where this one stopped';
    case 'busy':
      return 'a kiosk or another sync uses this data folder; end it first';
    case 'no-source':
      return 'no repository is set up';
  }
}

function spaceText({ needed, free, reserve }: SyncOutcome & { kind: 'no-space' }): string {
  const kept = reserve === undefined ? '' : ` (${megabytes(reserve)} of it stay free, for records)`;
  return `needs ${megabytes(needed)} on the disk${kept}, ${megabytes(free)} are free`;
}

export const noRepository =
  'that is no repository: it has no metadata/1.root.json; check the address or folder';

/** Fingerprints of whom the data folder trusts and of who publishes the repository, or signed the root. */
export const strangerText = {
  repository: (trusted: string, other: string) =>
    `this data folder trusts the publisher ${trusted}, and that repository is by another one, ${other}; ` +
    'name another repository, or another data folder with --data',
  root: (trusted: string, other: string) =>
    `this data folder trusts the publisher ${trusted}, and --root is of another one, ${other}; ` +
    'leave --root out, or name another data folder with --data',
  given: (trusted: string, other: string) =>
    `--root is of the publisher ${trusted}, and that repository is by another one, ${other}; ` +
    "compare both with the publisher's fingerprint",
};

function stagedText({
  changed,
  removed,
  bytes,
  absent,
  needsKiosk,
}: SyncOutcome & { kind: 'staged' }): string {
  const parts = [
    ...changed.map(({ id, version }) => `${id} ${version}`),
    ...removed.map((id) => `${id} removed`),
    ...absent.map((id) => `${id} is not in this copy`),
    ...needsKiosk.map(({ id, minimumKiosk }) => `${id} needs kiosk ${minimumKiosk}`),
  ];
  return `${parts.join(', ')}; ${megabytes(bytes)} fetched`;
}

const offlineText: Readonly<Record<OfflineReason, string>> = {
  unreachable: 'the server can’t be reached',
  stalled: 'the server stopped sending; run it again and it goes on',
  captive: 'the address answers with a page of its own: a sign-in page, or not a repository',
  redirected: 'the address leads elsewhere; name the repository’s own address',
  'server-error': 'the server reports an error; try again later',
  certificate: 'the server’s certificate is not accepted; check the address and this machine’s clock',
};

const rejectText: Readonly<Record<RejectReason, string>> = {
  signature: 'is not signed as it must be',
  digest: 'is not what was signed',
  length: 'has not the length that was signed',
  format: 'is not in a form that this kiosk reads',
  version: 'has a version that does not fit',
  'too-large': 'is larger than allowed',
  'pack-older': 'is older than what this kiosk has had',
  'too-many-roots': 'changes its keys too often',
};
