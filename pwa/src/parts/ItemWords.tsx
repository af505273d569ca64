// All words of an item of any kind: blocks as blocks, and other words in the order in which they are written.
import type { ComponentChildren } from 'preact';
import type { Block } from '../content/items';
import { type Around, Blocks } from './Blocks';

/** Facts among the words, and words that are shown in a place of their own. */
const NOT_SHOWN = new Set(['title', 'summary', 'slug', 'minutes', 'of_edition', 'changed', 'id']);

export function ItemWords({ words, around }: { words: object; around: Around }) {
  return (
    <>
      {Object.entries(words).map(([name, value]) => (
        <div key={name}>{NOT_SHOWN.has(name) ? null : shown(value, around)}</div>
      ))}
    </>
  );
}

function shown(value: unknown, around: Around): ComponentChildren {
  if (typeof value === 'string') return <p>{value}</p>;
  if (areBlocks(value)) return <Blocks blocks={value} around={around} />;
  if (Array.isArray(value)) {
    return (
      <ul class="blocks-list">
        {value.map((one, at) => (
          <li key={at}>{shown(one, around)}</li>
        ))}
      </ul>
    );
  }
  return typeof value === 'object' && value !== null && <ItemWords words={value} around={around} />;
}

function areBlocks(value: unknown): value is readonly Block[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.t === 'string');
}
