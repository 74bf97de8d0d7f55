/** How many have come, pupils and adults apart. */
export type Heads = { readonly adults: number; readonly children: number };

const mostHeads = 9999;
const isHeads = (n: number) => Number.isInteger(n) && n >= 0 && n <= mostHeads;

/** So many more, or fewer if less than 0, but never fewer than none; the same object if that is no count. */
export function countHeads<Counted extends Heads>(before: Counted, by: Heads): Counted {
  const adults = Math.max(0, before.adults + by.adults);
  const children = Math.max(0, before.children + by.children);
  if (!isHeads(adults) || !isHeads(children)) return before;
  return adults === before.adults && children === before.children ? before : { ...before, adults, children };
}

/** That nobody is here is no count; who does not want to count passes the step over. */
export const isCounted = ({ adults, children }: Heads): boolean => adults + children > 0;
