import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyFilesIn, makeKeys, openKeyRing, readKey } from '../../../build/repository/key-files.ts';
import { newPrivateKey, signerOf } from '../../../build/repository/keys.ts';
import { passwordsFrom } from '../../../build/repository/passwords.ts';
import { isSealed, openSealedKey, sealKey } from '../../../build/repository/sealed-key.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const none = passwordsFrom(undefined, undefined);

async function oneKey(password?: string) {
  const folder = join(await tempFolder(), 'keys');
  const made = await makeKeys(folder, 'targets', password);
  const [file] = await keyFilesIn([folder]);
  if (!file) throw new Error('no key was made');
  return { folder, file, made };
}

it('seals keys so that any reader of PKCS#8 opens them with the password alone', () => {
  const key = newPrivateKey();
  const pem = sealKey(key, '长 password');
  expect(isSealed(pem)).toBe(true);
  expect(createPrivateKey({ key: pem, passphrase: '长 password' }).equals(key)).toBe(true);
  expect(openSealedKey(pem, '短 password')).toBeUndefined();
  expect(openSealedKey(pem, '')).toBeUndefined();
  expect(sealKey(key, '长 password')).not.toBe(pem);
  // scrypt, as openssl names it: 1.3.6.1.4.1.11591.4.11.
  const der = Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64').toString('hex');
  expect(der).toContain('06092b06010401da47040b');
});

it('makes keys that sign as what their names say', async () => {
  const { file, made } = await oneKey();
  const signer = await readKey(file, none);
  expect(made.map(({ key }) => key.keyID)).toContain(signer.key.keyID);
  expect(await readFile(file.path, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
});

it('asks for the password of a sealed key and refuses a wrong one', async () => {
  const { file } = await oneKey('right');
  expect(await readFile(file.path, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  await expect(readKey(file, none)).rejects.toThrow(/needs its password: set HALL_KEY_PASSWORD/);
  await expect(readKey(file, passwordsFrom('wrong', undefined))).rejects.toThrow(
    /the password in HALL_KEY_PASSWORD is not its password/,
  );
  expect((await readKey(file, passwordsFrom('right', undefined))).key.keyType).toBe('ed25519');
});

it.runIf(process.platform !== 'win32').each([0o644, 0o640, 0o604, 0o610])(
  'refuses a key file that others can read or use (mode %o)',
  async (mode) => {
    const { file } = await oneKey();
    await chmod(file.path, mode);
    await expect(readKey(file, none)).rejects.toThrow(/can be read by others; run: chmod 600 '.*\.pem'/);
  },
);

it('refuses a key that is a link, damaged, of another kind or under a wrong name', async () => {
  const { file, folder } = await oneKey();
  const away = join(folder, 'away');
  await rename(file.path, away);
  await symlink(away, file.path);
  await expect(readKey(file, none)).rejects.toThrow(/is a link or no file/);
  await rm(file.path);
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const texts = [
    'nonsense',
    String(newPrivateKey().export({ type: 'pkcs8', format: 'pem' })),
    String(other.export({ type: 'pkcs8', format: 'pem' })),
  ];
  for (const text of texts) {
    await writeFile(file.path, text, { mode: 0o600 });
    await expect(readKey(file, none)).rejects.toThrow(/does not hold the key that its name tells/);
  }
});

it('finds a role’s keys in several folders, each once, and reads only as many as are needed', async () => {
  const { folder, made } = await oneKey('right');
  const second = join(folder, '../second');
  await mkdir(second);
  for (const { path } of await keyFilesIn([folder]))
    await copyFile(path, join(second, path.split('/').at(-1) ?? ''));
  const ids = made.map(({ key }) => key.keyID);
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return 'right';
  };
  const ring = openKeyRing([folder, second], passwordsFrom(undefined, ask));
  expect(await ring.signers('targets', ids, 2)).toHaveLength(2);
  expect(await ring.signers('targets', ids, 2)).toHaveLength(2);
  expect(asked).toBe(1);
  await expect(ring.signers('targets', ids, 3)).rejects.toThrow(/needs 3 of the targets keys/);
  expect(await ring.signers('root', ids, 1, true)).toEqual([]);
  const stranger = signerOf(newPrivateKey()).key.keyID;
  expect(await ring.signers('targets', [stranger], 1, true)).toEqual([]);
  const nowhere = openKeyRing([join(folder, 'nowhere')], none);
  await expect(nowhere.signers('targets', ids, 1)).rejects.toThrow(/there is no such folder of keys/);
});
