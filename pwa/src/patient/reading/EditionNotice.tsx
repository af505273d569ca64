// Above a text: that it has come anew and what is another in it, or that it is an edition from before.
import type { Item } from '../../content/items';
import { Notice } from '../../parts/Notice';
import { day, t } from '../../text';
import type { Former } from '../former';
import { news } from '../news';
import { textAt } from '../routes';
import { words } from '../state';

export function EditionNotice({ sha256, former }: { sha256: string; former: Former | undefined }) {
  const found = news.value.get(sha256);
  if (found) {
    return (
      <Notice tone="today" title={t('reading.new.since', { day: day(found.since) })}>
        {found.editions.map((item) => (
          <p key={item.edition}>{saidOf(item)}</p>
        ))}
        <a class="reading-way" href={textAt(found.before.sha256)}>
          {t('reading.new.before')}
        </a>
      </Notice>
    );
  }
  if (!former) return null;
  const { from, until } = former.spell;
  return (
    <Notice title={t('reading.former')}>
      <p>{t('reading.former.text', { from: day(from), until: day(until) })}</p>
      <a class="reading-way" href={textAt(former.now.sha256)}>
        {t('reading.former.now')}
      </a>
    </Notice>
  );
}

/** What the editor told the readers; a small change may have nothing to tell. */
function saidOf(item: Item): string {
  return words(item).changed ?? t(item.change?.kind === 'minor' ? 'reading.new.small' : 'reading.new.unsaid');
}
