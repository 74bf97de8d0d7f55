import * as z from 'zod';

// No i, l, o, 0, 1: it is read aloud and typed. A prime number of signs, so that the last one tells every slip.
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 12;

/** The id of one installed kiosk, as `h7kq-3mzt-w9cf`; its last sign is a check of the others. */
export const kioskIdSchema = z.string().refine(isKioskId, 'expected the id that the kiosk shows');

/** An id from as many random bytes as are given, at least 11. */
export function kioskIdFrom(random: Uint8Array): string {
  const body = [...random].slice(0, length - 1).map((byte) => byte % signs.length);
  if (body.length < length - 1) throw new TypeError('an id takes 11 random bytes');
  const text = [...body, checkOf(body)].map((value) => signs[value]).join('');
  return text.match(/.{4}/g)?.join('-') ?? text;
}

function isKioskId(text: string): boolean {
  if (!/^.{4}-.{4}-.{4}$/.test(text)) return false;
  const values = [...text.replaceAll('-', '')].map((sign) => signs.indexOf(sign));
  return values.every((value) => value >= 0) && values.at(-1) === checkOf(values.slice(0, -1));
}

const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value, n) => sum + value * (n + 1), 0) % signs.length;
