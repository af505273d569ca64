// What can be put into a text with a button, around the words that are chosen or in their place.

export const BLOCKS = [
  'heading',
  'list',
  'strong',
  'link',
  'today',
  'info',
  'flare',
  'call',
  'advice',
  'figure',
  'slot',
] as const;
export type BlockName = (typeof BLOCKS)[number];

/** Signs before and after the chosen words, and whether they need lines of their own. */
const SIGNS: Readonly<Record<BlockName, readonly [before: string, after: string, lines: boolean]>> = {
  heading: ['## ', '', true],
  list: ['- ', '', true],
  strong: ['**', '**', false],
  link: ['[', '](item:)', false],
  today: ['::: today Det kan du gøre i dag\n', '\n:::', true],
  info: ['::: info …\n', '\n:::', true],
  flare: ['::: flare …\n', '\n:::', true],
  call: ['::: call …\n', '\n:::', true],
  advice: ['::: good-practice\n', '\n:::', true],
  figure: ['::figure{', '}', true],
  slot: ['::slot{', '}', true],
};

export interface Inserted {
  readonly text: string;
  /** Where the chosen words now stand, so that they can be written over. */
  readonly start: number;
  readonly end: number;
}

export function inserted(name: BlockName, text: string, from: number, to: number): Inserted {
  const [before, after, lines] = SIGNS[name];
  const head = text.slice(0, from);
  const tail = text.slice(to);
  const above = lines && head !== '' ? '\n'.repeat(2 - Math.min(2, newlines(head))) : '';
  const below =
    lines && tail !== '' && !tail.startsWith('\n\n') ? (tail.startsWith('\n') ? '\n' : '\n\n') : '';
  const start = head.length + above.length + before.length;
  const chosen = text.slice(from, to);
  return { text: head + above + before + chosen + after + below + tail, start, end: start + chosen.length };
}

/** How many line ends the text ends with. */
function newlines(text: string): number {
  return text.length - text.replace(/\n+$/, '').length;
}
