import type { Script } from './arena.ts';

const places = [
  'http://127.0.0.1:9/',
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,<h1>out</h1>',
  'javascript:document.write(1)',
  'about:blank',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://kiosk/index.html',
  'pack://footsteps/1/manifest.json',
  'app://elsewhere/index.html',
  'ftp://127.0.0.1/',
  'ws://127.0.0.1:9/',
];
/** What the system would open with another program. */
const programs = [
  'mailto:a@example.org',
  'tel:110',
  'ms-settings:',
  'ms-calculator:',
  'shell:startup',
  'steam://run',
  'x-apple.systempreferences:',
  'intent://scan/#Intent;end',
];
const quoted = (text: string) => JSON.stringify(text);

const clickOn = (attributes: string) => `
  const link = Object.assign(document.createElement('a'), ${attributes});
  document.body.append(link);
  link.click();
  link.remove();`;

export const leaving: readonly Script[] = [
  ...[...places, ...programs].map(
    (place): Script => [`going to ${place}`, `location.href = ${quoted(place)};`],
  ),
  ...[...places, ...programs].map(
    (place): Script => [`a window with ${place}`, `if (window.open(${quoted(place)})) return 'a window';`],
  ),
  ['a window of no address', `if (window.open()) return 'a window';`],
  [
    'a window with features',
    `if (window.open('about:blank', 'x', 'popup,width=300,nodeIntegration=yes')) return 'a window';`,
  ],
  ['a link to a new window', clickOn(`{ href: 'https://example.org', target: '_blank' }`)],
  ['a link to the top', clickOn(`{ href: 'https://example.org', target: '_top' }`)],
  [
    'a middle click on a link',
    `
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org' });
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true }));
    link.remove();`,
  ],
  ['a link that downloads a text', clickOn(`{ href: 'data:text/plain,out', download: 'out.txt' }`)],
  [
    'a link that downloads a blob',
    clickOn(`{ href: URL.createObjectURL(new Blob(['out'])), download: 'out.html' }`),
  ],
  ['a link that downloads the page', clickOn(`{ href: 'app://kiosk/index.html', download: 'page.html' }`)],
  [
    'a form',
    `
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org', method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();`,
  ],
  [
    'a form to a new window',
    `
    const form = Object.assign(document.createElement('form'), { action: 'https://example.org', target: '_blank' });
    document.body.append(form);
    form.requestSubmit();
    form.remove();`,
  ],
  [
    'a refresh',
    `
    const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://example.org' });
    document.head.append(meta);
    await new Promise((done) => setTimeout(done, 100));
    meta.remove();`,
  ],
  ['back', 'history.back();'],
  ['forward', 'history.forward();'],
  ['far back', 'history.go(-10);'],
  [
    'another base',
    `
    const base = Object.assign(document.createElement('base'), { href: 'https://example.org/' });
    document.head.append(base);
    const moved = document.baseURI !== location.href;
    base.remove();
    if (moved) return document.baseURI;`,
  ],
  ['replacing the page', `location.replace('https://example.org');`],
  ['closing the window', 'window.close();'],
  ['closing the window that opened it', `open('', '_self')?.close();`],
  ['moving the window', 'moveTo(300, 300); resizeTo(200, 200); moveBy(50, 50); resizeBy(-100, -100);'],
  ['taking the full screen', `await document.documentElement.requestFullscreen(); return 'full screen';`],
  ['leaving the full screen', 'await document.exitFullscreen();'],
  [
    'taking the pointer',
    `await document.body.requestPointerLock(); if (document.pointerLockElement) return 'the pointer';`,
  ],
  ['taking the keys', `await navigator.keyboard.lock(); `],
  ['printing', 'print();'],
  ['alert', `alert('out');`],
  ['confirm', `if (confirm('out')) return 'yes';`],
  ['prompt', `if (prompt('out', 'x')) return 'an answer';`],
  [
    'asking before it is left',
    `
    const ask = (event) => { event.preventDefault(); event.returnValue = 'stay'; };
    addEventListener('beforeunload', ask);
    location.href = 'https://example.org';
    await new Promise((done) => setTimeout(done, 100));
    removeEventListener('beforeunload', ask);`,
  ],
  ['finding a text', `window.find('a', false, false, true); getSelection().removeAllRanges();`],
  [
    'marking everything',
    `document.execCommand('selectAll'); const text = String(getSelection()); getSelection().removeAllRanges(); if (text) return 'marked ' + text.slice(0, 20);`,
  ],
];
