/** Where to touch a button, in CSS pixels. */
export type Spot = { readonly x: number; readonly y: number };

/**
 * Waits (in the page) until a button with all these words can be seen and nothing lies over it, and gives its
 * middle. An exact name goes before one that only has the words in it.
 */
export async function findButton(words: readonly string[], patienceMs: number): Promise<Spot> {
  const roles = 'button, [role="button"], [role="menuitemradio"], [role="menuitem"], label';
  const nameOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const spotOf = (one: Element): Spot | undefined => {
    one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && (one === hit || one.contains(hit)) ? { x, y } : undefined;
  };
  const until = performance.now() + patienceMs;
  for (;;) {
    const all = [...document.querySelectorAll(roles)];
    const having = all.filter((one) => words.every((word) => nameOf(one).includes(word)));
    const exact = having.filter((one) => nameOf(one) === words[0]);
    for (const one of [...exact, ...having]) {
      const spot = spotOf(one);
      if (spot) return spot;
    }
    if (performance.now() > until) {
      const there = all.map(nameOf).join(' | ').slice(0, 600);
      const page = `${location.href}: ${document.body.innerHTML.slice(0, 400)}`;
      throw new Error(`there is no button "${words.join(' ')}" among: ${there || page}`);
    }
    await new Promise((done) => setTimeout(done, 30));
  }
}
