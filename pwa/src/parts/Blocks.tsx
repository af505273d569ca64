// Released text as elements. Content is data all the way here, so nothing a person wrote can ever run.
import type { ComponentChildren } from 'preact';
import type { Block, Figure as FigureItem, Inline } from '../content/items';
import { Advice } from './Advice';
import { Figure } from './Figure';
import { Notice } from './Notice';
import './blocks.css';

/** Where a text reaches outside itself: to the municipality's words, to drawings and to other texts. */
export interface Around {
  slot: (name: string) => readonly Block[];
  figure: (id: string) => { item: FigureItem; alt: string } | undefined;
  /** The address of another item, or nothing when this phone does not have it. */
  item: (id: string) => string | undefined;
}

interface Props {
  blocks: readonly Block[];
  around: Around;
}

export function Blocks({ blocks, around }: Props) {
  return (
    <>
      {blocks.map((block, at) => (
        <OneBlock key={at} block={block} around={around} />
      ))}
    </>
  );
}

function OneBlock({ block, around }: { block: Block; around: Around }) {
  switch (block.t) {
    case 'h':
      return block.level === 2 ? (
        <h2 class="blocks-h">{inline(block.c, around)}</h2>
      ) : (
        <h3 class="blocks-h">{inline(block.c, around)}</h3>
      );
    case 'p':
      return <p>{inline(block.c, around)}</p>;
    case 'ul':
    case 'ol': {
      const List = block.t;
      return (
        <List class="blocks-list">
          {block.items.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item} around={around} />
            </li>
          ))}
        </List>
      );
    }
    case 'note':
      return (
        <Notice tone={block.tone} title={block.title}>
          <Blocks blocks={block.c} around={around} />
        </Notice>
      );
    case 'advice':
      return (
        <Advice grade={block.grade} title={block.title}>
          <Blocks blocks={block.c} around={around} />
        </Advice>
      );
    case 'slot':
      return <Blocks blocks={around.slot(block.name)} around={around} />;
    case 'figure': {
      const figure = around.figure(block.id);
      return figure ? (
        <figure class="figure-frame">
          <Figure viewbox={figure.item.viewbox} nodes={figure.item.nodes} alt={figure.alt} />
        </figure>
      ) : null;
    }
    default:
      // A newer server may release a block that this version cannot draw; the words around it still stand.
      return null;
  }
}

function inline(words: readonly Inline[], around: Around): ComponentChildren {
  return words.map((word, at) => {
    if (typeof word === 'string') return word;
    const inside = inline(word.c, around);
    if (word.t === 'strong') return <strong key={at}>{inside}</strong>;
    if (word.t !== 'link') return <em key={at}>{inside}</em>;
    const href = address(word.href, around);
    return href ? (
      <a key={at} href={href} {...(href.startsWith('https:') && { rel: 'noreferrer', target: '_blank' })}>
        {inside}
      </a>
    ) : (
      <span key={at}>{inside}</span>
    );
  });
}

/** Only three kinds of address leave a text: another item, a telephone number, and a secure page. */
export function address(href: string, around: Pick<Around, 'item'>): string | undefined {
  if (href.startsWith('item:')) return around.item(href.slice(5));
  return /^(tel:[+\d]|https:\/\/)/.test(href) ? href : undefined;
}
