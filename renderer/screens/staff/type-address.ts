/** The keys of the on-screen keyboard for addresses: what an address has, nothing else. */
export const addressKeys: readonly (readonly string[])[] = [
  [...'1234567890'],
  [...'qwertyuiop'],
  [...'asdfghjkl-'],
  [...'zxcvbnm_.:'],
  ['https://', '/', '.com', '.cn', '.local'],
];

const mostLetters = 500;

/** An address after something was typed or pasted: spaces and letters that no address has are left out. */
export const cleanAddress = (typed: string): string =>
  typed.replace(/[^\x21-\x7e]/g, '').slice(0, mostLetters);
