import { describe, expect, it } from 'vitest';
import { offered, soundSha, soundUrl } from '../../fakes/offered-files.ts';
import { rawAnswer } from '../../fakes/raw-connection.ts';

const get = (target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const statusOf = (answer: string) =>
  answer === '' ? 'closed' : Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
const stillAnswers = async (address: string) => (await fetch(`${address}/metadata/timestamp.json`)).status;

const targets = [
  '/',
  '/metadata',
  '/metadata/',
  '/blobs/',
  `/blobs/${soundSha.slice(0, 2)}/`,
  '/secret.txt',
  '/.git/config',
  '/metadata/.timestamp.json',
  '/metadata/timestamp.json/',
  '/metadata/timestamp.json?x=1',
  '/metadata/timestamp.json#x',
  '/metadata/0.root.json',
  '/metadata/01.root.json',
  '/metadata/1.ROOT.json',
  '/metadata/9999999999.root.json',
  '/metadata/1.timestamp.json',
  '/metadata/__proto__',
  '/metadata/../secret.txt',
  '/metadata/%2e%2e/secret.txt',
  '/metadata/%252e%252e/secret.txt',
  '/metadata/..%2fsecret.txt',
  '/metadata/..%5csecret.txt',
  '/metadata/..\\secret.txt',
  '/metadata/timestamp.json%00',
  '/metadata/%74imestamp.json',
  '/metadata//timestamp.json',
  '//metadata/timestamp.json',
  '///etc/passwd',
  '/metadata/timestamp.json;a',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/secret.txt',
  '/metadata/%E0%A4%A',
  'http://x/metadata/timestamp.json',
  'file:///etc/passwd',
  `${soundUrl}/..`,
  `/blobs/00/${soundSha}`,
  `/blobs/${soundSha.slice(0, 2)}/${soundSha.toUpperCase()}`,
  `/blobs/${soundSha.slice(0, 2)}/${soundSha}0`,
  `/blobs/../${soundUrl.slice(1)}`,
  '/targets/channels/hall.json',
  `/targets/packs/../${'a'.repeat(64)}.manifest.json`,
  `/targets/packs/a/0/${'a'.repeat(64)}.manifest.json`,
  `/metadata/${'a'.repeat(6000)}`,
];

describe('a kiosk that offers its library, among enemies', () => {
  it.each(targets)('has nothing at %s', async (target) => {
    const { port, address } = await offered();
    const answer = await rawAnswer(port, get(target));
    expect([statusOf(answer), bodyOf(answer)]).toEqual([404, '']);
    expect(answer).not.toMatch(/fastify|node|secret/i);
    expect(await stillAnswers(address)).toBe(200);
  });

  it.each<[string, string | Uint8Array, number | 'closed']>([
    ['POST', get('/metadata/timestamp.json').replace('GET', 'POST'), 405],
    ['PUT with a body', `PUT ${soundUrl} HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc`, 405],
    ['DELETE', get(soundUrl).replace('GET', 'DELETE'), 405],
    ['OPTIONS *', get('*').replace('GET', 'OPTIONS'), 405],
    ['TRACE', get('/').replace('GET', 'TRACE'), 405],
    ['PROPFIND', get('/').replace('GET', 'PROPFIND'), 405],
    ['CONNECT', get('x:80').replace('GET', 'CONNECT'), 'closed'],
    ['an unknown method', get('/').replace('GET', 'STEAL'), 'closed'],
    ['GET with a body', get(soundUrl, 'Content-Length: 99999999999'), 404],
    ['GET with chunks', get(soundUrl, 'Transfer-Encoding: chunked'), 404],
    ['two lengths', get(soundUrl, 'Content-Length: 1', 'Content-Length: 2'), 'closed'],
    ['length and chunks', get(soundUrl, 'Content-Length: 1', 'Transfer-Encoding: chunked'), 'closed'],
    ['a NUL in the address', get('/metadata/\0timestamp.json'), 'closed'],
    ['an address that is too long', get(`/${'a'.repeat(20_000)}`), 'closed'],
    ['headers that are too large', get(soundUrl, `X: ${'a'.repeat(20_000)}`), 'closed'],
    ['two thousand headers', get(soundUrl, ...Array.from({ length: 2000 }, (_, n) => `X${n}: y`)), 'closed'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 404],
    ['a header with a bare newline', get(soundUrl, 'X: a\nY: b'), 'closed'],
    ['a folded header', get(soundUrl, 'X: a\r\n b'), 'closed'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'closed'],
    ['TLS', Buffer.from('16030100c8010000c40303', 'hex'), 'closed'],
    ['noise', Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 131) % 256)), 'closed'],
    [
      'an upgrade',
      get('/', 'Upgrade: websocket').replace('Connection: close', 'Connection: upgrade'),
      'closed',
    ],
  ])('refuses %s and goes on', async (_name, sent, expected) => {
    const { port, address } = await offered({ limits: { headersMs: 300, idleMs: 600 } });
    const answer = await rawAnswer(port, sent);
    if (expected === 'closed') expect(bodyOf(answer)).toBe('');
    else expect([statusOf(answer), bodyOf(answer)]).toEqual([expected, '']);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(await stillAnswers(address)).toBe(200);
  });
});
