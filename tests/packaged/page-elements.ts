/** What a visitor could name on a page: an element's role and its accessible name. */
export type Named = { role: string; name: string };

/**
 * Runs in the page (so it refers to nothing outside itself): the visible elements of this role whose accessible
 * name is, or starts with, `name`. Covers what the kiosk uses, not all of ACCNAME.
 */
export function elementsNamed(role: string, name: string): Element[] {
  const native: Record<string, string> = {
    button: 'button',
    link: 'a[href]',
    heading: 'h1,h2,h3,h4,h5,h6',
    img: 'img,svg',
    slider: 'input[type=range]',
    listitem: 'li',
    main: 'main',
    navigation: 'nav',
  };
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = plain(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const own = plain(element.getAttribute('aria-label')) || plain(element.getAttribute('alt'));
    return labelled || own || plain(element.textContent) || plain(element.getAttribute('title'));
  };
  const selector = [`[role="${role}"]`, ...(native[role] === undefined ? [] : [native[role]])].join(',');
  const wanted = plain(name);
  const candidates = [...document.querySelectorAll(selector)].filter((element) => {
    const box = element.getBoundingClientRect();
    const hidden = element.closest('[hidden], [inert], [aria-hidden="true"]') !== null;
    return !hidden && box.width > 0 && box.height > 0;
  });
  const exact = candidates.filter((element) => nameOf(element) === wanted);
  return exact.length > 0 ? exact : candidates.filter((element) => nameOf(element).startsWith(wanted));
}
