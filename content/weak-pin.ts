/** Why a PIN can't be chosen: not 4 to 12 digits, all alike, a row such as 1234 or 9876, or a piece repeated. */
export type WeakPin = 'length' | 'alike' | 'row' | 'repeated';

/** What is wrong with a PIN that a steward chooses; undefined if nothing is. */
export function weakness(pin: string): WeakPin | undefined {
  if (!/^\d{4,12}$/.test(pin)) return 'length';
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, n) => digit - (digits[n] ?? 0));
  if (steps.every((step) => step === 0)) return 'alike';
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return 'row';
  // 1212, 123123: one short piece over and over.
  return /^(\d{2,6})\1+$/.test(pin) ? 'repeated' : undefined;
}
