import { describe, expect, it } from 'vitest';
import { openPhoneServer } from '../../../electron/phone/phone-server.ts';
import { guideOf, type PhoneHall, phoneFiles, phoneHall } from '../../fakes/phone-hall.ts';
import { bearer, bodyOf, get, host, post, statusOf } from '../../fakes/phone-request.ts';
import { rawAnswer } from '../../fakes/raw-connection.ts';

const stranger = 'a'.repeat(43);

const targets = [
  '/nothing',
  '/index.html',
  '/phone',
  '/phone.js/',
  '/phone.js?x=1',
  '/phone%2ejs',
  '/PHONE.JS',
  '/phone.js%00',
  '//phone.js',
  '/./phone.js',
  '/../phone.js',
  '/../../../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e/etc/passwd',
  '/..\\..\\etc\\passwd',
  '/%c0%ae%c0%ae/etc/passwd',
  '///etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1/phone.js',
  '/%',
  '/%zz',
  '/favicon.ico',
  '/.git/config',
  '/package.json',
  '/guide',
  '/guide/',
  '/guide/enter',
  '/guide/act',
  '/guide/code',
  '/guide/state',
  '/guide/state?after=',
  '/guide/state?after=-1',
  '/guide/state?after=1&after=2',
  '/guide/state?after=1#',
  '/capture',
  '/capture/',
  '/capture/x',
  '/capture/..%2f..%2frecords',
  `/capture/${'A'.repeat(23)}`,
  '/metadata/timestamp.json',
  '/__proto__',
  `/${'a'.repeat(6000)}`,
];

describe('the web server for phones, among enemies', () => {
  it.each(targets)('has nothing at %s', async (target) => {
    const hall = await phoneHall();
    const phone = await guideOf(hall);
    const answer = await rawAnswer(hall.port, get(hall, target, bearer(phone.token)));
    expect([statusOf(answer), bodyOf(answer)]).toEqual([404, '']);
    expect(answer).not.toMatch(/fastify|node|root:/i);
  });

  it.each<[string, (hall: PhoneHall) => string | Uint8Array, number | 'closed']>([
    ['a HEAD of the page', (hall) => get(hall, '/').replace('GET', 'HEAD'), 404],
    ['a POST of the page', (hall) => post(hall, '/', '{}'), 404],
    ['PUT', (hall) => get(hall, '/phone.js').replace('GET', 'PUT'), 404],
    ['DELETE', (hall) => get(hall, '/guide/act').replace('GET', 'DELETE'), 404],
    ['OPTIONS', (hall) => get(hall, '/guide/act').replace('GET', 'OPTIONS'), 404],
    ['TRACE', (hall) => get(hall, '/').replace('GET', 'TRACE'), 404],
    ['CONNECT', (hall) => get(hall, 'x:80').replace('GET', 'CONNECT'), 'closed'],
    ['an unknown method', (hall) => get(hall, '/').replace('GET', 'STEAL'), 'closed'],
    ['an upgrade', (hall) => get(hall, '/', 'Upgrade: websocket').replace('close', 'upgrade'), 404],
    ['GET with a body', (hall) => get(hall, '/', 'Content-Length: 99999999999'), 404],
    ['GET with chunks', (hall) => get(hall, '/', 'Transfer-Encoding: chunked'), 404],
    ['a name that leads here', (hall) => get(hall, '/').replace(host(hall), 'evil.example'), 404],
    ['our address at another port', (hall) => get(hall, '/').replace(host(hall), '127.0.0.1'), 404],
    ['no host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 404],
    ['two hosts', (hall) => get(hall, '/', 'Host: evil.example'), 404],
    ['another page', (hall) => post(hall, '/guide/enter', '{}', 'Origin: http://evil.example'), 404],
    ['a page of no origin', (hall) => post(hall, '/guide/enter', '{}', 'Origin: null'), 404],
    ['no token', (hall) => get(hall, '/guide/state?after=0'), 401],
    ['a wrong token', (hall) => get(hall, '/guide/state?after=0', bearer(stranger)), 401],
    ['half a token', (hall) => get(hall, '/guide/state?after=0', bearer('a')), 401],
    ['an act without a token', (hall) => post(hall, '/guide/act', '{"act":"next","id":1,"step":3}'), 401],
    ['a large body without a token', (hall) => post(hall, '/guide/act', ' '.repeat(9000)), 401],
    ['a large body', (hall) => post(hall, '/guide/enter', ' '.repeat(9000)), 413],
    [
      'a large body in chunks',
      (hall) =>
        post(hall, '/guide/enter', '').replace('Content-Length: 0', 'Transfer-Encoding: chunked') +
        `800\r\n${' '.repeat(2048)}\r\n0\r\n\r\n`,
      413,
    ],
    ['no JSON', (hall) => post(hall, '/guide/enter', '{"code":'), 400],
    ['no body', (hall) => post(hall, '/guide/enter', ''), 400],
    ['a code that is none', (hall) => post(hall, '/guide/enter', '{"code":"12345"}'), 400],
    ['a code and more', (hall) => post(hall, '/guide/enter', '{"code":"123456","x":1}'), 400],
    ['a form', (hall) => post(hall, '/guide/enter', 'code=1').replace('json', 'x-www-form-urlencoded'), 404],
    ['plain text', (hall) => post(hall, '/guide/enter', '{}').replace('application/json', 'text/plain'), 404],
    ['two lengths', (hall) => post(hall, '/guide/enter', '{}', 'Content-Length: 3'), 'closed'],
    ['length and chunks', (hall) => post(hall, '/guide/act', '{}', 'Transfer-Encoding: chunked'), 'closed'],
    ['a NUL in the address', (hall) => get(hall, '/\0phone.js'), 'closed'],
    ['an address that is too long', (hall) => get(hall, `/${'a'.repeat(20_000)}`), 'closed'],
    ['headers that are too large', (hall) => get(hall, '/', `X: ${'a'.repeat(20_000)}`), 'closed'],
    ['HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'closed'],
    ['TLS', () => Buffer.from('16030100c8010000c40303', 'hex'), 'closed'],
  ])('refuses %s and goes on', async (_name, sent, expected) => {
    const hall = await phoneHall({ limits: { headersMs: 300 } });
    const answer = await rawAnswer(hall.port, sent(hall));
    if (expected === 'closed') expect(bodyOf(answer)).toBe('');
    else expect([statusOf(answer), bodyOf(answer)]).toEqual([expected, '']);
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(hall.acts).toEqual([]);
    expect(await (await guideOf(hall)).act({ act: 'next', id: 1, step: 3 })).toBe(204);
  });

  it.each([
    ['an act that is none', '{"act":"stop","id":1,"step":3}'],
    ['an act with more', '{"act":"next","id":1,"step":3,"x":1}'],
    ['an act without its step', '{"act":"next","id":1}'],
    ['a list', '["next"]'],
  ])('refuses %s from the guide too', async (_name, body) => {
    const hall = await phoneHall();
    const { token } = await guideOf(hall);
    const answer = await rawAnswer(hall.port, post(hall, '/guide/act', body, bearer(token)));
    expect([statusOf(answer), bodyOf(answer), hall.acts]).toEqual([400, '', []]);
  });

  it('lets nothing in but its own script and style, keeps nothing and says nothing of itself', async () => {
    const hall = await phoneHall();
    for (const path of ['/', '/phone.js', '/guide/state?after=0', '/elsewhere']) {
      const { headers } = await fetch(`${hall.address}${path}`);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    }
  });

  it('listens at the one address that was chosen, and at none that is no address', async () => {
    const hall = await phoneHall({ host: '127.0.0.3' });
    expect((await fetch(hall.address)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${hall.port}`)).rejects.toThrow();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const options = { files: phoneFiles, port: hall.port, log, act: () => {}, voided: () => {} };
    await expect(openPhoneServer({ ...options, host: 'localhost' })).rejects.toThrow('no IP address');
    expect(await openPhoneServer({ ...options, host: '127.0.0.3' })).toEqual({
      kind: 'failed',
      code: 'EADDRINUSE',
    });
  });
});
