import { describe, expect, it } from 'vitest';
import { phoneWith } from '../../fakes/guide-phone.ts';
import { atStep, guideOf, type PhoneHall, phoneHall } from '../../fakes/phone-hall.ts';
import { bearer, get, host, post, statusOf } from '../../fakes/phone-request.ts';
import { rawAnswer, rawConnection } from '../../fakes/raw-connection.ts';

describe('the web server for phones, in a crowd', () => {
  it.each([
    ['the headers', (hall: PhoneHall) => `GET / HTTP/1.1\r\nHost: ${host(hall)}\r\nX: `],
    ['the body', (hall: PhoneHall) => post(hall, '/guide/enter', '{"code":"123456"}').slice(0, -10)],
    ['anything at all', () => 'G'],
  ])('closes a connection that sends %s one byte at a time', async (_name, begin) => {
    const hall = await phoneHall({ limits: { headersMs: 300 } });
    const slow = await rawConnection(hall.port);
    slow.socket.write(begin(hall));
    const drip = setInterval(() => slow.socket.write(' '), 200);
    const began = performance.now();
    await slow.closed;
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(statusOf(slow.text())).toBe('closed');
  });

  it('closes a connection that says nothing', async () => {
    const hall = await phoneHall({ limits: { headersMs: 300, idleMs: 400 } });
    const idle = await rawConnection(hall.port);
    await idle.closed;
    expect(idle.text()).toBe('');
  });

  it.each([
    ['one address', () => '127.0.0.1'],
    ['many addresses', (n: number) => `127.0.1.${1 + (n % 250)}`],
  ])('lets the guide steer while 500 idle sockets of %s are opened', async (_name, from) => {
    const hall = await phoneHall();
    const { token } = await guideOf(hall);
    const steer = (n: number) =>
      rawAnswer(
        hall.port,
        post(hall, '/guide/act', JSON.stringify({ act: 'next', id: n, step: 3 }), bearer(token)),
      );
    const idle = await Promise.all(Array.from({ length: 500 }, (_, n) => rawConnection(hall.port, from(n))));
    const began = performance.now();
    expect(statusOf(await steer(1))).toBe(204);
    expect(await phoneWith(hall.address, token).state()).toMatchObject({ view: atStep(3) });
    expect(performance.now() - began).toBeLessThan(2000);
    const left = idle.filter(({ socket }) => !socket.destroyed);
    expect(left.length).toBeLessThanOrEqual(64);
    expect(hall.acts).toEqual(['next']);
  });

  it('keeps the connection on which the guide waits, whoever else comes', async () => {
    const hall = await phoneHall();
    const { token } = await guideOf(hall);
    const guide = await rawConnection(hall.port);
    const { serial } = Object(await phoneWith(hall.address, token).state());
    guide.socket.write(
      get(hall, `/guide/state?after=${serial}`, bearer(token)).replace('Connection: close\r\n', ''),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all(Array.from({ length: 200 }, () => rawConnection(hall.port)));
    hall.show(atStep(4));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(guide.text()).toContain('"step":4');
  });
});
