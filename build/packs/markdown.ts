import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Span } from '../../content/pack.ts';
import type { Problems } from './problems.ts';

type Style = { strong?: true; emphasis?: true };

/**
 * Parses Markdown into the blocks of a manifest. Whatever the kiosk does not show (HTML, links, pictures,
 * code, tables) is a problem with its line, never passed through.
 */
export function markdownBlocks(text: string, problems: Problems, file: string, firstLine: number): Block[] {
  const refuse = (
    what: string,
    advice: string,
    node: { position?: { start: { line: number } } | undefined },
  ) =>
    problems.add(
      file,
      `${what} is not shown by the kiosk; ${advice}`,
      (node.position?.start.line ?? 1) + firstLine - 1,
    );

  const spansOf = (nodes: readonly PhrasingContent[], style: Style = {}): Span[] =>
    nodes.flatMap((node): Span[] => {
      switch (node.type) {
        case 'text':
          return [{ text: joinLines(node.value), ...style }];
        case 'strong':
          return spansOf(node.children, { ...style, strong: true });
        case 'emphasis':
          return spansOf(node.children, { ...style, emphasis: true });
        case 'break':
          return [{ text: '\n', ...style }];
        case 'html':
          refuse('HTML', 'write plain Markdown', node);
          return [];
        case 'link':
        case 'linkReference':
          refuse('a link', 'write the words only', node);
          return [];
        case 'image':
        case 'imageReference':
          refuse('a picture in the text', 'name it under "pictures"', node);
          return [];
        default:
          refuse(nameOf(node.type), 'write plain words', node);
          return [];
      }
    });

  const wordsOf = (nodes: readonly (BlockContent | DefinitionContent)[]): Span[] =>
    nodes.flatMap((node) => {
      if (node.type === 'paragraph') return spansOf(node.children);
      refuse(`${nameOf(node.type)} inside a list or quote`, 'keep it to one paragraph', node);
      return [];
    });

  const blockOf = (node: RootContent): Block[] => {
    switch (node.type) {
      case 'paragraph':
        if (isTable(node)) refuse('a table', 'write it as a list', node);
        return [{ kind: 'paragraph', spans: spansOf(node.children) }];
      case 'heading':
        return [{ kind: 'heading', spans: spansOf(node.children) }];
      case 'blockquote':
        return [{ kind: 'quote', spans: wordsOf(node.children) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map(({ children }) => wordsOf(children)),
          },
        ];
      case 'html':
        refuse('HTML', 'write plain Markdown', node);
        return [];
      default:
        refuse(nameOf(node.type), 'use paragraphs, headings, lists and quotes', node);
        return [];
    }
  };
  return fromMarkdown(text).children.flatMap(blockOf);
}

const names: Readonly<Record<string, string>> = {
  code: 'code',
  inlineCode: 'code',
  thematicBreak: 'a rule',
  list: 'a list',
  html: 'HTML',
  definition: 'a link',
};
const nameOf = (type: string) => names[type] ?? `"${type}"`;

// Tables are no part of plain Markdown, so they arrive as words; their second row gives them away.
const isTable = ({ children }: Paragraph): boolean =>
  children.some(
    (node) => node.type === 'text' && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/m.test(node.value),
  );

// A line break in the source is a space between Latin words and nothing between Chinese characters.
const joinLines = (text: string): string =>
  text.replace(/(\p{Script=Han}|[，。、；：！？”》])\n(?=\p{Script=Han}|[“《])/gu, '$1').replace(/\n/g, ' ');

/** Front matter and body of a Markdown file; `bodyLine` is the body's first line. Undefined without front matter. */
export function splitMatter(text: string): { matter: string; body: string; bodyLine: number } | undefined {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  const [head, matter = ''] = match;
  return { matter, body: text.slice(head.length), bodyLine: head.split('\n').length };
}
