import { Fragment } from 'react';
import type { Block, Span } from '../../content/pack.ts';
import styles from './text-blocks.module.css';

type TextProps = { readonly blocks: readonly Block[]; readonly lang?: string | undefined };

// A text of a pack never changes while it is shown, so a block's place in it is its key.
/** The text of an exhibit. */
export function TextBlocks({ blocks, lang }: TextProps) {
  return (
    <div className={styles.text} lang={lang}>
      {blocks.map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <One key={n} block={block} />
      ))}
    </div>
  );
}

function One({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <Spans spans={block.spans} />
        </h2>
      );
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={block.ordered ? styles.ordered : styles.dotted}>
          {block.items.map((spans, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={n}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
  }
}

const Spans = ({ spans }: { readonly spans: readonly Span[] }) =>
  spans.map(({ text, strong, emphasis }, n) => {
    const inner = emphasis ? <em>{text}</em> : text;
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={n}>{strong ? <strong>{inner}</strong> : inner}</Fragment>;
  });
