// All words of a draft of any kind, with its drawing, and what it rests on for those who ask.
import type { Language, Source } from '../../content/items';
import type { Around } from '../../parts/Blocks';
import { Figure } from '../../parts/Figure';
import { ItemWords } from '../../parts/ItemWords';
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
      <ItemWords words={words} around={around} />
      {grounds && <Grounds item={item} />}
    </>
  );
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
