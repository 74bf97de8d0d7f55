import type { PhoneHall } from './phone-hall.ts';

/** Requests to the server for phones, byte for byte, and what came back. */

export const host = ({ port }: PhoneHall) => `127.0.0.1:${port}`;
export const get = (hall: PhoneHall, target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, `Host: ${host(hall)}`, 'Connection: close', ...headers, '', ''].join('\r\n');
export const post = (hall: PhoneHall, target: string, body: string, ...headers: string[]) =>
  get(hall, target, 'Content-Type: application/json', `Content-Length: ${body.length}`, ...headers).replace(
    'GET',
    'POST',
  ) + body;
export const statusOf = (answer: string) =>
  answer === '' ? 'closed' : Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
export const bodyOf = (answer: string) => answer.split('\r\n\r\n').slice(1).join('\r\n\r\n');
export const bearer = (token: string) => `Authorization: Bearer ${token}`;
