// What stands behind a text: whether a named person has approved it, which edition this is, and its sources.
import type { Exercise, Lesson, Page } from '../../content/items';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';

export function About({ item, assigned }: { item: Page | Lesson | Exercise; assigned: boolean }) {
  return (
    <aside class="stack" aria-label={t('reading.about')}>
      {item.approved === null && (
        <Notice tone="info">
          <p>{t('reading.not_approved')}</p>
        </Notice>
      )}
      <details>
        <summary>{t('reading.sources', { count: item.sources.length })}</summary>
        <ul class="blocks-list small">
          {item.sources.map((source) => (
            <li key={`${source.title} ${source.ref}`}>
              {source.title}. {source.ref}
            </li>
          ))}
        </ul>
      </details>
      <p class="small num">
        {t(assigned ? 'reading.edition' : 'reading.edition.alone', { edition: item.edition })}
      </p>
    </aside>
  );
}
