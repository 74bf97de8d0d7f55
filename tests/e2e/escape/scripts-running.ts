import type { Script } from './arena.ts';

const framed = (name: string, attributes: string, inside: string): Script => [
  name,
  `const frame = Object.assign(document.createElement('iframe'), ${attributes});
   document.body.append(frame);
   await new Promise((done) => setTimeout(done, 200));
   const got = (() => { try { return (${inside})(frame); } catch { return undefined; } })();
   const answer = await got;
   frame.remove();
   if (typeof answer === 'string') return answer;`,
];
const bodyOf = `(frame) => frame.contentDocument?.body?.textContent ? 'a page in the page' : undefined`;

/** Waits for one of two events of an element that is put into the page. */
const loaded = (name: string, element: string): Script => [
  name,
  `const element = ${element};
   const outcome = new Promise((done) => { element.onload = () => done('loaded'); element.onerror = () => done(undefined); });
   document.head.append(element);
   const got = await Promise.race([outcome, new Promise((done) => setTimeout(done, 400))]);
   element.remove();
   return got;`,
];
const made = (tag: string, attributes: string) =>
  `Object.assign(document.createElement('${tag}'), ${attributes})`;

const reaches = (name: string, call: string): Script => [name, `await ${call}; return 'reached';`];

/** In a task of its own: the driver may evaluate what the page may not. */
const evaluated = (name: string, code: string): Script => [
  name,
  `delete window.evaluated;
   await new Promise((done) => setTimeout(() => { try { ${code} } catch (refused) { void refused; } setTimeout(done, 100); }));
   if ('evaluated' in window) return 'code ran';`,
];

export const running: readonly Script[] = [
  framed('a page of the web in the page', `{ src: 'https://example.org' }`, bodyOf),
  framed(
    'the kiosk in the page',
    `{ src: 'app://kiosk/index.html' }`,
    `(frame) => frame.contentWindow?.kiosk ? 'a second kiosk' : undefined`,
  ),
  framed('a file in the page', `{ src: 'file:///etc/passwd' }`, bodyOf),
  framed(
    'a text as page in the page',
    `{ srcdoc: '<script>parent.evaluated = 1</script>out' }`,
    `(frame) => 'evaluated' in window ? 'code ran' : undefined`,
  ),
  framed('data in the page', `{ src: 'data:text/html,out' }`, bodyOf),
  framed(
    'a script as address in the page',
    `{ src: 'javascript:parent.evaluated=1' }`,
    `(frame) => 'evaluated' in window ? 'code ran' : undefined`,
  ),
  framed('another program by a page in the page', `{ src: 'mailto:a@example.org' }`, bodyOf),
  framed(
    'the door in an empty page in the page',
    `{ src: 'about:blank' }`,
    `(frame) => frame.contentWindow?.kiosk ? 'the door' : undefined`,
  ),
  [
    'a webview',
    `
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org');
    document.body.append(view);
    const got = 'getWebContentsId' in view ? 'a webview' : undefined;
    view.remove();
    return got;`,
  ],
  loaded('an object', made('object', `{ data: 'https://example.org' }`)),
  loaded('an embedded page', made('embed', `{ src: 'data:text/html,out', type: 'text/html' }`)),
  loaded('a script of the web', made('script', `{ src: 'https://example.org/out.js' }`)),
  loaded('a script as data', made('script', `{ src: 'data:text/javascript,window.evaluated=1' }`)),
  loaded(
    'a script as blob',
    made('script', `{ src: URL.createObjectURL(new Blob(['window.evaluated=1'])) }`),
  ),
  loaded('a script of a pack', made('script', `{ src: 'pack://footsteps/1/audio/five-places.en.1.opus' }`)),
  loaded('a style of the web', made('link', `{ rel: 'stylesheet', href: 'https://example.org/out.css' }`)),
  loaded('a picture of the web', made('img', `{ src: 'https://example.org/out.png' }`)),
  loaded('a picture of the machine', made('img', `{ src: 'file:///usr/share/pixmaps/debian-logo.png' }`)),
  evaluated('eval', `(0, eval)('window.evaluated = 1');`),
  evaluated('new Function', `Reflect.construct(Function, ['window.evaluated = 1'])();`),
  evaluated('a timer of text', `setTimeout('window.evaluated = 1');`),
  evaluated(
    'a script in the page',
    `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.evaluated = 1' }));`,
  ),
  evaluated(
    'a handler in a text',
    `
    const part = document.createElement('div');
    part.innerHTML = '<img src=x onerror="window.evaluated = 1">';
    document.body.append(part);
    setTimeout(() => part.remove(), 50);`,
  ),
  evaluated(
    'a script in a drawing',
    `
    const part = document.createElement('div');
    part.innerHTML = '<svg><script>window.evaluated = 1</script><animate onbegin="window.evaluated = 1" attributeName="x"/></svg>';
    document.body.append(part);
    setTimeout(() => part.remove(), 50);`,
  ),
  evaluated(
    'a style in a text',
    `
    document.body.setAttribute('style', 'display: none');
    if (getComputedStyle(document.body).display === 'none') window.evaluated = 1;
    document.body.removeAttribute('style');`,
  ),
  reaches('a host by fetch', `fetch('http://127.0.0.1:9/')`),
  reaches('a file by fetch', `fetch('file:///etc/passwd')`),
  reaches(
    'another page of the app by fetch',
    `fetch('app://elsewhere/index.html').then(({ ok }) => { if (!ok) throw 0; })`,
  ),
  reaches('a module of the web', `import('https://example.org/out.js')`),
  reaches('a module as data', `import('data:text/javascript,1')`),
  reaches(
    'a socket',
    `new Promise((done, fail) => { const socket = new WebSocket('ws://127.0.0.1:9'); socket.onopen = done; socket.onerror = fail; })`,
  ),
  reaches(
    'a stream of events',
    `new Promise((done, fail) => { const source = new EventSource('https://example.org'); source.onopen = done; source.onerror = () => { source.close(); fail(); }; })`,
  ),
  reaches(
    'a worker as blob',
    `new Promise((done, fail) => { const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); worker.onmessage = done; worker.onerror = fail; })`,
  ),
  reaches(
    'a shared worker',
    `new Promise((done, fail) => { const worker = new SharedWorker('data:text/javascript,1'); worker.onerror = fail; })`,
  ),
  reaches('a service worker', `navigator.serviceWorker.register('app://kiosk/assets/out.js')`),
  [
    'a beacon',
    `const refused = new Promise((done) => addEventListener('securitypolicyviolation', () => done(true), { once: true }));
     navigator.sendBeacon('https://example.org', 'out');
     if (!(await Promise.race([refused, new Promise((done) => setTimeout(done, 1000))]))) return 'sent';`,
  ],
  [
    'its address by WebRTC',
    `
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
    peer.createDataChannel('x');
    const found = new Promise((done) => { peer.onicecandidate = ({ candidate }) => candidate?.address && done(candidate.address); });
    await peer.setLocalDescription(await peer.createOffer());
    const got = await Promise.race([found, new Promise((done) => setTimeout(done, 300))]);
    peer.close();
    return got;`,
  ],
  [
    'node',
    `if (['require', 'process', 'module', 'Buffer', 'global', '__dirname'].some((name) => name in window)) return 'node';`,
  ],
  [
    'more of Electron than the door',
    `const more = Object.keys(window.kiosk).filter((name) => name !== 'call' && name !== 'on'); if (more.length) return more.join();`,
  ],
  ['another door', `window.kiosk = 1; if (window.kiosk === 1) return 'replaced';`],
  [
    'the code behind the door',
    `const made = window.kiosk.call.constructor; try { return typeof made('return process')() === 'object' ? 'process' : undefined; } catch { return undefined; }`,
  ],
];
