import * as z from 'zod';

/** What our own code reads in TUF metadata that tuf-js has verified. Times in ms since 1970. */

export const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type Role = (typeof roles)[number];

const version = z.int().min(0);
const expires = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number());
const role = z.object({ keyids: z.array(z.string()) });
const meta = z.record(z.string(), z.object({ version }));

const rootSchema = z.object({
  signed: z.object({
    version,
    expires,
    roles: z.object({ root: role, timestamp: role, snapshot: role, targets: role }),
  }),
});
const timestampSchema = z.object({
  signed: z.object({
    version,
    expires,
    meta: z.object({ 'snapshot.json': z.object({ version }) }),
    /** A field of our own: when it was signed. */
    x_signed_at: z.iso.datetime().optional().catch(undefined),
  }),
});
const snapshotSchema = z.object({ signed: z.object({ version, expires, meta }) });
const targetsSchema = z.object({
  signed: z.object({
    version,
    expires,
    targets: z.record(z.string(), z.unknown()),
    delegations: z.unknown().optional(),
  }),
});

export type RootFacts = {
  readonly version: number;
  readonly expires: number;
  /** The ids of each role's keys. */
  readonly keys: Readonly<Record<Role, readonly string[]>>;
};

/** Throws for what is no root. */
export function rootFacts(bytes: Uint8Array): RootFacts {
  const { signed } = rootSchema.parse(parse(bytes));
  const { root, timestamp, snapshot, targets } = signed.roles;
  const keys = {
    root: root.keyids,
    timestamp: timestamp.keyids,
    snapshot: snapshot.keyids,
    targets: targets.keyids,
  };
  return { version: signed.version, expires: signed.expires, keys };
}

export type Facts = {
  readonly versions: Readonly<Record<Role, number>>;
  readonly expires: Readonly<Record<Role, number>>;
  /** When the timestamp was signed, if it says so. */
  readonly signedAt?: number;
  /** Files of the repository's snapshot and of its targets roles, such as `4.snapshot.json`. */
  readonly names: readonly string[];
  /** What the targets role has signed, by name, not parsed. */
  readonly targets: Readonly<Record<string, unknown>>;
  /** Whether it lets others sign too. */
  readonly delegates: boolean;
};

/** Of a verified set of metadata. Throws if tuf-js has let something through that is none. */
export function factsOf(root: RootFacts, files: Readonly<Record<Exclude<Role, 'root'>, Uint8Array>>): Facts {
  const timestamp = timestampSchema.parse(parse(files.timestamp)).signed;
  const snapshot = snapshotSchema.parse(parse(files.snapshot)).signed;
  const targets = targetsSchema.parse(parse(files.targets)).signed;
  const metas = Object.entries(snapshot.meta).map(([name, one]) => `${one.version}.${name}`);
  return {
    versions: {
      root: root.version,
      timestamp: timestamp.version,
      snapshot: snapshot.version,
      targets: targets.version,
    },
    expires: {
      root: root.expires,
      timestamp: timestamp.expires,
      snapshot: snapshot.expires,
      targets: targets.expires,
    },
    ...(timestamp.x_signed_at !== undefined && { signedAt: Date.parse(timestamp.x_signed_at) }),
    names: [`${snapshot.version}.snapshot.json`, ...metas],
    targets: targets.targets,
    delegates: targets.delegations !== undefined,
  };
}

const parse = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'));
