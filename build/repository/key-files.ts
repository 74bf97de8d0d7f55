import { createPrivateKey, type KeyObject } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeAll } from '../../electron/records/durable-file.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { newPrivateKey, type Role, roleRules, roles, type Signer, signerOf } from './keys.ts';
import type { Passwords } from './passwords.ts';
import { quoted } from './quoted.ts';
import { Refusal } from './refusal.ts';
import { isSealed, openSealedKey, sealKey } from './sealed-key.ts';

/** One private key per file: `<role>.<first 16 hex of the key's id>.pem`, PKCS#8. */
export type KeyFile = { readonly path: string; readonly role: Role; readonly shortId: string };

const shortId = (keyId: string) => keyId.slice(0, 16);

/** The key files in some folders, replaced ones (`.retired`) left out. */
export async function keyFilesIn(folders: readonly string[]): Promise<KeyFile[]> {
  const found: KeyFile[] = [];
  for (const folder of folders) {
    for (const name of (await namesIn(folder)).toSorted()) {
      const [, role, id] = /^([a-z]+)\.([0-9a-f]{16})\.pem$/.exec(name) ?? [];
      const known = roles.find((one) => one === role);
      if (known && id) found.push({ path: join(folder, name), role: known, shortId: id });
    }
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR') throw error;
    throw new Refusal(`${folder}: there is no such folder of keys; name it with --keys`);
  }
}

/** Keys never lie in the repository itself, which is public: beside it, unless said otherwise. */
export const keysBeside = (repository: string): string => `${repository}.keys`;

export type MadeKey = { readonly path: string; readonly signer: Signer };

/** Makes a new key and its file (0600, in a 0700 folder); `password` undefined leaves it open. */
export async function makeKey(folder: string, role: Role, password: string | undefined): Promise<MadeKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const privateKey = newPrivateKey();
  const signer = signerOf(privateKey);
  const sealed = roleRules[role].offline && password !== undefined;
  const pem = sealed
    ? sealKey(privateKey, password)
    : String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const path = join(folder, `${role}.${shortId(signer.key.keyID)}.pem`);
  await writeSecret(path, pem);
  await syncFolder(folder);
  return { path, signer };
}

/** Makes as many keys as a role has, in one folder. */
export async function makeKeys(folder: string, role: Role, password: string | undefined): Promise<Signer[]> {
  const made: Signer[] = [];
  for (let n = 0; n < roleRules[role].keys; n++) made.push((await makeKey(folder, role, password)).signer);
  return made;
}

/** Where the files of these keys lie, each key once, in the order of the folders. */
export async function foldersOf(folders: readonly string[], keyIds: readonly string[]): Promise<string[]> {
  const wanted = new Set(keyIds.map(shortId));
  const found = (await keyFilesIn(folders)).filter((file) => wanted.delete(file.shortId));
  return found.map(({ path }) => dirname(path));
}

async function writeSecret(file: string, text: string): Promise<void> {
  // Never over another key; private from its first moment.
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeAll(handle, Buffer.from(text), 0);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Reads a key, asking for its password if it has one. Refuses a file that others can read. */
export async function readKey(file: KeyFile, passwords: Passwords): Promise<Signer> {
  const { path } = file;
  const found = await lstat(path);
  if (!found.isFile()) throw new Refusal(`${path} is a link or no file; put the key itself there`);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Refusal(`${path} can be read by others; run: chmod 600 ${quoted(path)}`);
  }
  const pem = await readFile(path, 'utf8');
  const privateKey = isSealed(pem)
    ? await passwords.open(path, (password) => openSealedKey(pem, password))
    : openKey(pem);
  if (privateKey?.asymmetricKeyType !== 'ed25519') throw new Refusal(`${path} ${damaged}`);
  const signer = signerOf(privateKey);
  if (shortId(signer.key.keyID) !== file.shortId) throw new Refusal(`${path} ${damaged}`);
  return signer;
}

const damaged = 'does not hold the key that its name tells; put back the copy from your envelope';

function openKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** Renames files of replaced keys to `*.retired`, so that nobody signs with them again. */
export async function retireKeys(folders: readonly string[], keyIds: readonly string[]): Promise<string[]> {
  const short = new Set(keyIds.map(shortId));
  const old = (await keyFilesIn(folders)).filter((file) => short.has(file.shortId));
  for (const { path } of old) await rename(path, `${path}.retired`);
  for (const folder of folders) await syncFolder(folder);
  return old.map(({ path }) => `${path}.retired`);
}

/** A private key per role and id, read when it is first needed. */
export type KeyRing = {
  readonly folders: readonly string[];
  /**
   * `count` of a role's keys (those that a root names). Refuses if fewer are in the folders; `orFewer` answers
   * with what there is.
   */
  signers(
    role: Role,
    keyIds: readonly string[],
    count: number,
    orFewer?: boolean,
  ): Promise<readonly Signer[]>;
};

export function openKeyRing(folders: readonly string[], passwords: Passwords): KeyRing {
  const opened = new Map<string, Signer>();
  return {
    folders,
    async signers(role, keyIds, count, orFewer = false) {
      const wanted = new Set(keyIds.map(shortId));
      const files = (await keyFilesIn(folders)).filter(
        (file) => file.role === role && wanted.has(file.shortId),
      );
      const distinct = files.filter(
        (file, n) => files.findIndex((one) => one.shortId === file.shortId) === n,
      );
      if (distinct.length < count && !orFewer) {
        throw new Refusal(
          `this needs ${count} of the ${role} keys (${keyIds.map((id) => `${role}.${shortId(id)}.pem`).join(', ')}), ` +
            `and ${folders.join(', ')} has ${distinct.length}; name the folders that have them with --keys`,
        );
      }
      const signers: Signer[] = [];
      for (const file of distinct.slice(0, count)) {
        const signer = opened.get(file.path) ?? (await readKey(file, passwords));
        opened.set(file.path, signer);
        signers.push(signer);
      }
      return signers;
    },
  };
}
