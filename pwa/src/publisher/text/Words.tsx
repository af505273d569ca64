// All words of a draft of any kind: blocks as blocks, and other words in the order in which they are written.
import type { ComponentChildren } from 'preact';
import type { Block, Language, Source } from '../../content/items';
import { type Around, Blocks } from '../../parts/Blocks';
import { Figure } from '../../parts/Figure';
import { dayAndYear, t } from '../../text';

export interface Drafted {
  readonly id: string;
  readonly kind: string;
  readonly edition: number;
  readonly review_by: string | null;
  readonly evidence_type: string;
  readonly figure?: string;
  readonly sources: readonly Source[];
  readonly text: Readonly<Partial<Record<Language, Readonly<Record<string, unknown>>>>>;
}

interface Props {
  item: Drafted;
  language: Language;
  around: Around;
  /** Clinicians, and whoever has it on paper, also see what the text rests on. */
  grounds: boolean;
}

/** Facts among the words, and words that are shown in a place of their own. */
const NOT_SHOWN = new Set(['title', 'summary', 'slug', 'minutes', 'of_edition', 'changed', 'id']);

export function Words({ item, language, around, grounds }: Props) {
  const words = item.text[language] ?? {};
  const drawing = around.figure(item.figure ?? item.id);
  return (
    <>
      {typeof words['title'] === 'string' && <p class="preview-title">{words['title']}</p>}
      {typeof words['summary'] === 'string' && <p class="preview-summary">{words['summary']}</p>}
      {drawing && (
        <figure class="figure-frame">
          <Figure viewbox={drawing.item.viewbox} nodes={drawing.item.nodes} alt={drawing.alt} />
        </figure>
      )}
      {Object.entries(words).map(([name, value]) => (
        <div key={name}>{NOT_SHOWN.has(name) ? null : shown(value, around)}</div>
      ))}
      {grounds && <Grounds item={item} />}
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
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([name, one]) => (
    <div key={name}>{NOT_SHOWN.has(name) ? null : shown(one, around)}</div>
  ));
}

function areBlocks(value: unknown): value is readonly Block[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one?.t === 'string');
}

function Grounds({ item: { sources, edition, review_by } }: { item: Drafted }) {
  return (
    <section class="preview-grounds">
      <p class="preview-subtitle">{t('publisher.text.sources', { count: sources.length })}</p>
      <ul class="blocks-list">
        {sources.map(({ title, ref, claim }) => (
          <li key={title + ref} lang="en">
            <strong>{title}</strong>. {ref}. {claim}
          </li>
        ))}
      </ul>
      <p class="small">
        {t('publisher.preview.edition', { edition, day: review_by === null ? '–' : dayAndYear(review_by) })}
      </p>
    </section>
  );
}
