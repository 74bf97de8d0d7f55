/** What the scripts would do if one of them ran: tests find it on the window. */
const code = 'window.evaluated=1';

const elements = [
  ['img', 'src=x onerror'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['input', 'autofocus onfocus'],
  ['details', 'open ontoggle'],
  ['marquee', 'onstart'],
  ['video', 'src=x onerror'],
  ['audio', 'src=x onerror'],
  ['object', 'data=x onerror'],
  ['select', 'autofocus onfocus'],
  ['button', 'onpointerenter'],
  ['div', 'style="animation-name:x" onanimationstart'],
  ['a', 'href=x onclick'],
  ['style', 'onload'],
  ['link', 'rel=stylesheet href=x onerror'],
] as const;
/** Ways in which the same tag has slipped through filters. */
const disguises: readonly ((tag: string) => string)[] = [
  (tag) => `<${tag}="${code}">`,
  (tag) => `"><${tag}='${code}' x='`,
  (tag) => `</title></textarea></script><${tag.toUpperCase()}=${code}>`,
  (tag) => `&lt;${tag}=&quot;${code}&quot;&gt;`,
  (tag) => `<${tag.replace(' ', '/')}\u00a0=\u2028${code}//`,
];
const tags = elements.flatMap(([name, handler]) =>
  disguises.map((disguise) => disguise(`${name} ${handler}`)),
);

const scripts = [
  `<script>${code}</script>`,
  `<script src="data:text/javascript,${code}"></script>`,
  `<script src="https://example.org/out.js"></script>`,
  `<scr<script>ipt>${code}</scr</script>ipt>`,
  `--><script>${code}</script><!--`,
  `]]><script>${code}</script>`,
  `<svg><script>${code}</script></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${code}>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<template><script>${code}</script></template>`,
  `<iframe srcdoc="<script>parent.evaluated=1</script>"></iframe>`,
  `<iframe src="javascript:parent.evaluated=1"></iframe>`,
  `<embed src="data:text/html,<script>${code}</script>">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${code}">`,
  `<base href="https://example.org/">`,
  `<form action="javascript:${code}"><button autofocus>`,
];

const texts = [
  `javascript:${code}`,
  `java\tscript:${code}`,
  `data:text/html,<script>${code}</script>`,
  `[a](javascript:${code})`,
  `![a](x"onerror="${code})`,
  `<javascript:${code}>`,
  `[a]: javascript:${code}`,
  `{{constructor.constructor('${code}')()}}`,
  `\${${code}}`,
  `#{${code}}`,
  `<%= ${code} %>`,
  `{{- title}} $t(hall) {{title}}`,
  `$t(forTests, {"x": "<img src=x onerror=${code}>"})`,
  `__proto__[evaluated]=1`,
  `{"__proto__":{"evaluated":1}}`,
  `';${code};'`,
  `";${code};//`,
  `\`;${code};\``,
  `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
  `expression(${code})`,
  `url(javascript:${code})`,
  `</style><script>${code}</script>`,
  `@import 'https://example.org/out.css';`,
  `\u202e>tpircs/<1=detaulave.wodniw>tpircs<`,
  `\ufeff<script>${code}</script>`,
  `<c.x onclick=${code}>`,
  `<v Roger onmouseover=${code}>`,
  `<00:00:00.500><script>${code}</script>`,
  `jaVasCript:/*-/*\`/*'/*"/**/(/* */oNcliCk=${code} )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/oNloAd=${code}//>`,
];

/** Texts by which a pack could try to have the page run a script: 120 of them. */
export const payloads: readonly string[] = [...tags, ...scripts, ...texts];
