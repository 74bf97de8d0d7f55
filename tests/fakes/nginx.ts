import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { findProgram } from '../../build/system-libraries.ts';
import { tempFolder } from './temp-folder.ts';

/** Debian's nginx if it is installed (`npm test` sees to that on Debian). */
export const nginxProgram = findProgram('nginx');

/** Runs nginx over a folder on a free port of the loopback; gives its address. Stopped when the test ends. */
export async function nginx(folder: string): Promise<string> {
  if (nginxProgram === undefined) throw new Error('there is no nginx here');
  const prefix = await tempFolder();
  const port = await freePort();
  await mkdir(join(prefix, 'logs'));
  await writeFile(join(prefix, 'nginx.conf'), configuration(prefix, folder, port));
  const child = spawn(nginxProgram, ['-p', prefix, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'pipe' });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => undefined)) return address;
    if (child.exitCode !== null) break;
    await pause(50);
  }
  throw new Error(`nginx does not answer: ${complaint}`);
}

const configuration = (prefix: string, folder: string, port: number) => `
daemon off;
master_process off;
pid ${prefix}/nginx.pid;
error_log ${prefix}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  default_type application/octet-stream;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${prefix}/${one};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root "${folder}";
  }
}
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('there is no free port');
  return address.port;
}
