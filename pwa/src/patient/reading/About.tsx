// What stands behind a text: whether a named person has approved it, which edition this is, and its sources.
import type { Exercise, Page } from '../../content/items';
import { Notice } from '../../parts/Notice';
import { language, t } from '../../text';

export function About({ item }: { item: Page | Exercise }) {
  return (
    <aside class="stack" aria-label={t('reading.about')}>
      {item.approved === null && (
        <Notice tone="info">
          <p>{t('reading.not_approved')}</p>
        </Notice>
      )}
      {language.value === 'en' && item.text.en.of_edition < item.edition && (
        <p class="small">{t('reading.behind')}</p>
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
      <p class="small num">{t('reading.edition', { edition: item.edition })}</p>
    </aside>
  );
}
