import { basename } from 'node:path';
import type { Added } from './add.ts';
import { megabytes } from './disk-space.ts';
import type { Exported } from './export.ts';
import type { Garbage } from './garbage.ts';
import type { Role } from './keys.ts';
import type { Listed } from './list.ts';
import type { Published } from './publish.ts';
import { quoted } from './quoted.ts';
import type { Rotated } from './rotate-root.ts';
import type { Audit } from './verify.ts';

/** What the repo commands say to people, line by line. */

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

export function initLines(
  folder: string,
  keys: string,
  made: { fingerprint: string; keys: string[] },
): string[] {
  const named = (role: Role) =>
    made.keys
      .map((path) => basename(path))
      .filter((name) => name.startsWith(`${role}.`))
      .join(', ');
  return [
    `An empty repository is in ${folder}.`,
    '',
    "The publisher's fingerprint (SHA-256 of metadata/1.root.json). Read it aloud when a kiosk is set up:",
    `  ${made.fingerprint}`,
    '',
    `The keys are in ${keys}. Keep them off the web server and out of backups that others read:`,
    `  ${named('root')}`,
    '    two of these three change keys. Give one each to two people on sticks of their own, put the third',
    '    into a sealed envelope in a safe, and remove all three from this computer.',
    `  ${named('targets')}`,
    '    one of these two signs what kiosks show. One stays with who publishes, one goes into the envelope.',
    `  ${named('snapshot')}, ${named('timestamp')}`,
    '    these sign each publication and have no password: on the computer that publishes, nowhere else.',
    '',
    `Go on with: repo add ${quoted(folder)} PACKFOLDER, then repo publish ${quoted(folder)}`,
  ];
}

export function addLines(added: Added, folder: string): string[] {
  if (added.kind === 'problems') {
    return [...added.problems, `${added.problems.length} to mend; nothing was added.`];
  }
  return [
    ...added.packs.map(({ kind, id, version, files, bytes }) =>
      kind === 'same'
        ? `${id} ${version} was in the channel ${added.channel} already.`
        : `${id} ${version}: ${count(files, 'file')}, ${megabytes(bytes)}, in the draft of the channel ${added.channel}.`,
    ),
    added.packs.every(({ kind }) => kind === 'same')
      ? 'Nothing was changed in the draft.'
      : `Kiosks see it after: repo publish ${quoted(folder)}`,
  ];
}

export function publishLines({ kind, channels, versions, expires, garbage }: Published): string[] {
  const what =
    kind === 'refreshed'
      ? ['Nothing new to publish; the signatures were renewed.']
      : channels.map(
          ({ channel, release, packs }) =>
            `Published: channel ${channel}, release ${release}, ${count(packs.length, 'pack')} ` +
            `(${packs.map(({ id, version }) => `${id} ${version}`).join(', ')}).`,
        );
  const { targets, snapshot, timestamp } = versions;
  return [
    ...what,
    `targets ${targets}, snapshot ${snapshot}, timestamp ${timestamp}.`,
    ...garbageLines(garbage),
    ...expiryLines(expires),
  ];
}

function garbageLines(garbage: Garbage): string[] {
  if (garbage.kind === 'unsure')
    return [`Old files were kept, as ${garbage.place} can't be read; see: repo verify`];
  return garbage.files > 0
    ? [`Removed ${count(garbage.files, 'old file')}, ${megabytes(garbage.bytes)}.`]
    : [];
}

const renew: Readonly<Record<Role, string>> = {
  timestamp: 'repo publish, or repo publish --timestamp-only on a timer',
  snapshot: 'repo publish, or repo publish --timestamp-only on a timer',
  targets: 'repo publish, with the password',
  root: 'repo rotate-root, with two root keys',
};

const expiryLines = (expires: Readonly<Record<Role, string>>): string[] => [
  'Kiosks take updates until (renew before):',
  ...(['timestamp', 'snapshot', 'targets', 'root'] as const).map(
    (role) => `  ${role.padEnd(9)} ${expires[role].slice(0, 10)}   ${renew[role]}`,
  ),
];

export const rotateLines = ({ version, expires, made, retired }: Rotated): string[] => [
  `Root ${version} is signed.`,
  ...(made.length > 0
    ? [
        'These are the new keys; give those of root and targets to whoever had the old ones, or into the envelope:',
        ...made.map((path) => `  ${path}`),
      ]
    : ['The same keys go on; --replace makes new ones.']),
  ...(retired.length > 0
    ? [
        'These keys are no longer trusted; destroy them once kiosks have updated:',
        ...retired.map((path) => `  ${path}`),
      ]
    : []),
  ...expiryLines(expires),
];

export function listLines({ fingerprint, channels, expires }: Listed): string[] {
  const version = (number: number | undefined) => (number === undefined ? '-' : String(number));
  return [
    ...channels.flatMap(({ channel, release, changed, packs }) => [
      `Channel ${channel}, ${release === 0 ? 'never published' : `release ${release}`}${changed ? ', with changes to publish' : ''}:`,
      ...packs.map(
        ({ id, published, draft }) =>
          `  ${id}  ${published === draft ? version(draft) : `${version(published)} → ${version(draft)}`}`,
      ),
    ]),
    `Fingerprint: ${fingerprint}`,
    ...expiryLines(expires),
  ];
}

export function verifyLines(place: string, audit: Audit): string[] {
  const { problems, warnings, channels, packs, blobs, bytes, fingerprint } = audit;
  const told = [
    ...problems,
    ...warnings.map(({ file, message }) => ({ file, message: `(warning) ${message}` })),
  ];
  return [
    ...told.map(({ file, message }) => `${file}: ${message}`),
    problems.length > 0
      ? `${place}: ${problems.length} to mend.`
      : `${place} is whole: ${count(channels.length, 'channel')}, ${count(packs, 'pack')}, ${count(blobs, 'blob')}, ${megabytes(bytes)}.`,
    ...(fingerprint === undefined ? [] : [`Fingerprint: ${fingerprint}`]),
  ];
}

export const exportLines = (to: string, { packs, copied, kept, removed }: Exported): string[] => [
  `${to} holds ${count(packs.length, 'pack')} (${packs.join(', ')}): ` +
    `${megabytes(copied)} copied, ${megabytes(kept)} were there already.`,
  ...(removed > 0 ? [`Removed ${megabytes(removed)} of older publications.`] : []),
];
