// One edition of a text as its readers had it, with the drawings that it had then.
import type { Figure as FigureItem, Item } from '../../content/items';
import type { Pin } from '../../domain/entries';
import type { Around } from '../../parts/Blocks';
import { Figure } from '../../parts/Figure';
import { ItemWords } from '../../parts/ItemWords';
import { language, t } from '../../text';
import { readItem } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { Waiting } from '../shell/Waiting';

interface Props {
  sha256: string;
  /** The editions of everything else in the plan on that day. */
  beside: readonly Pin[];
}

export function TextBody({ sha256, beside }: Props) {
  const { value, problem, again } = useReading(() => readItem(sha256), sha256);
  if (problem) return <ProblemNotice problem={problem} again={again} />;
  if (!value) return <Waiting />;
  return <Body item={value} beside={beside} />;
}

function Body({ item, beside }: { item: Item; beside: readonly Pin[] }) {
  const ids = figuresOf(item);
  const pins = beside.filter(({ id }) => ids.includes(id));
  const { value } = useReading(() => readFigures(pins), `${item.id} ${item.edition}`);
  const words = item.text[language.value];
  const around: Around = {
    slot: (name) => [{ t: 'note', tone: 'info', title: t('clinic.texts.slot'), c: [{ t: 'p', c: [name] }] }],
    figure: (id) => {
      const found = value?.find((figure) => figure.id === id);
      return found && { item: found, alt: found.text[language.value].alt };
    },
    item: () => undefined,
  };
  const drawing = item.kind === 'exercise' ? around.figure(item.figure) : undefined;
  return (
    <article class="blocks edition-text">
      {'summary' in words && <p>{words.summary}</p>}
      {drawing && (
        <figure class="figure-frame">
          <Figure viewbox={drawing.item.viewbox} nodes={drawing.item.nodes} alt={drawing.alt} />
        </figure>
      )}
      <ItemWords words={words} around={around} />
    </article>
  );
}

/** The drawings that an item shows, wherever in its words. */
function figuresOf(item: Item): readonly string[] {
  const named = figuresIn(item.text);
  return item.kind === 'exercise' ? [item.figure, ...named] : named;
}

function figuresIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('t' in value && value.t === 'figure' && 'id' in value) return [String(value.id)];
  return Object.values(value).flatMap(figuresIn);
}

async function readFigures(pins: readonly Pin[]) {
  const answers = await Promise.all(pins.map(({ sha256 }) => readItem(sha256)));
  const value = answers.flatMap((answer) =>
    answer.value?.kind === 'figure' ? [answer.value as FigureItem] : [],
  );
  return { value, problem: null };
}
