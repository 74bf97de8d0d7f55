import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { webSource } from '../../../electron/sync/web-source.ts';
import { selfMadeCertificate } from '../../fakes/certificate.ts';
import { faultServer } from '../../fakes/fault-server.ts';
import { runProgram } from '../../fakes/run-program.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';
import { faultOf, going, timestamp } from '../../fakes/web-world.ts';

async function tlsWorld() {
  const folder = await tempFolder();
  await writeFiles(folder, { [timestamp]: '{"signed":1}' });
  const certificate = await selfMadeCertificate();
  return { certificate, server: await faultServer(folder, [], certificate) };
}

const read = (address: string) => webSource(address).read(timestamp, { limit: 1000, signal: going() });

it('says plainly that a certificate is not to be trusted, and sends nothing', async () => {
  const { server } = await tlsWorld();
  expect(await faultOf(read(server.address))).toEqual({
    kind: 'offline',
    why: 'certificate',
    place: timestamp,
  });
  expect(server.asked).toEqual([]);
});

it('says the same of a server that speaks no TLS', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).end('220 hello\r\n', () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await faultOf(read(`https://127.0.0.1:${port}`))).toMatchObject({ why: 'certificate' });
  await new Promise((done) => server.close(done));
});

it('reads over TLS from a server whose certificate the system trusts', async () => {
  const { certificate, server } = await tlsWorld();
  const source = new URL('../../../electron/sync/web-source.ts', import.meta.url).href;
  // Authorities can only be added when a process starts.
  const script = `
    const { webSource } = await import(${JSON.stringify(source)});
    const signal = new AbortController().signal;
    const file = await webSource(${JSON.stringify(server.address)}).read('${timestamp}', { limit: 1000, signal });
    process.stdout.write(Buffer.from(file.bytes).toString());
  `;
  const environment = `NODE_EXTRA_CA_CERTS=${certificate.file}`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script];
  expect(await runProgram('env', environment, ...node)).toBe('{"signed":1}');
});
