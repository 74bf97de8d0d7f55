import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type FetchedCapture, linkMs } from '../../../electron/phone/capture-links.ts';
import { phoneHall } from '../../fakes/phone-hall.ts';
import { get } from '../../fakes/phone-request.ts';
import { rawConnection } from '../../fakes/raw-connection.ts';

const photo: FetchedCapture = { type: 'image/jpeg', name: 'photo-c-1.jpg', bytes: randomBytes(3000) };

async function hall(there: Record<string, FetchedCapture> = { 'c-1': photo }) {
  const clock = { time: Date.UTC(2026, 10, 25) };
  const phones = await phoneHall({ capture: async (id) => there[id], now: () => clock.time });
  const fetched = async (url: string) => (await fetch(url)).status;
  return { phones, clock, there, fetched };
}

const stranger = 'A'.repeat(22);

describe('a capture that a group takes along', () => {
  it('is fetched by its address, as a file, and is kept nowhere on the way', async () => {
    const { phones } = await hall();
    const { url, until } = phones.newLink('c-1');
    expect(url).toMatch(new RegExp(`^${phones.address}/capture/[\\w-]{22}$`));
    expect(until).toBe(Date.UTC(2026, 10, 25) + linkMs);
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="photo-c-1.jpg"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('accept-ranges')).toBeNull();
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo.bytes);
  });

  it('is there once', async () => {
    const { phones, fetched } = await hall();
    const { url } = phones.newLink('c-1');
    expect(phones.newLink('c-1').url).toBe(url);
    expect([await fetched(url), await fetched(url), await fetched(url)]).toEqual([200, 410, 410]);
    const next = phones.newLink('c-1').url;
    expect(next).not.toBe(url);
    expect(await fetched(next)).toBe(200);
  });

  it('is there for a quarter of an hour, also by a clock that was put back', async () => {
    const { phones, clock, fetched } = await hall();
    const [late, back] = [phones.newLink('c-1').url, phones.newLink('c-2').url];
    clock.time += linkMs;
    expect(await fetched(late)).toBe(410);
    clock.time -= linkMs + 1;
    expect(await fetched(back)).toBe(410);
  });

  it('is gone for phones once it is deleted', async () => {
    const { phones, there, fetched } = await hall();
    const { url } = phones.newLink('c-1');
    delete there['c-1'];
    expect(await fetched(url)).toBe(410);
    there['c-1'] = photo;
    expect(await fetched(url)).toBe(410);
  });

  it('opens nothing but itself', async () => {
    const { phones } = await hall({ 'c-1': photo, 'c-2': { ...photo, name: 'other' } });
    const [one, other] = [phones.newLink('c-1').url, phones.newLink('c-2').url];
    expect((await fetch(one)).headers.get('content-disposition')).toContain('photo-c-1');
    expect((await fetch(other)).headers.get('content-disposition')).toContain('other');
  });

  it('is not used up by a phone that went away in the middle', async () => {
    // More than the buffers of two systems hold.
    const bytes = Buffer.alloc(32_000_000, 'photo');
    const { phones } = await hall({ 'c-1': { ...photo, bytes } });
    const { url } = phones.newLink('c-1');
    const { socket, closed } = await rawConnection(phones.port);
    socket.once('data', () => socket.destroy());
    socket.write(get(phones, new URL(url).pathname));
    await closed;
    const answer = await fetch(url);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
  });

  it('is nowhere else, and guesses end soon', async () => {
    const { phones, fetched } = await hall();
    const { url } = phones.newLink('c-1');
    const wrong = [
      `${url}x`,
      url.slice(0, -1),
      `${url}/`,
      `${url}?x=1`,
      url.replace('/capture/', '/Capture/'),
    ];
    for (const one of wrong) expect(await fetched(one), one).toBe(404);
    for (let n = 0; n < 5; n++) expect(await fetched(`${phones.address}/capture/${stranger}`)).toBe(404);
    const answer = await fetch(`${phones.address}/capture/${stranger}`);
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, 60]);
    // Whoever has the code is not kept out by those who guess.
    expect(await fetched(url)).toBe(200);
  });
});
