import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { tempFolder } from './temp-folder.ts';

export type Certificate = { readonly key: Buffer; readonly cert: Buffer; readonly file: string };

/** A certificate for 127.0.0.1 that no authority has signed. */
export async function selfMadeCertificate(): Promise<Certificate> {
  const folder = await tempFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  await runProgram('openssl', ...kind, ...names, '-days', '1', '-keyout', key, '-out', cert);
  return { key: await readFile(key), cert: await readFile(cert), file: cert };
}
