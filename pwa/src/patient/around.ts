// Where a text reaches outside itself: the municipality's words, the drawings, and the other texts on this phone.
import { localWords } from '../content/read';
import type { Around } from '../parts/Blocks';
import { type Language, language, t } from '../text';
import type { Plan } from './plans';
import { textAt } from './routes';
import { anyItem, itemOf } from './state';

/** The kinds that have a page of their own. */
const OPENED = ['page', 'lesson', 'exercise'] as const;

/** Inside a plan its own pinned editions come first; outside one, the newest that the phone holds. */
export function aroundPlan(plan?: Plan, shown: Language = language.value): Around {
  return {
    slot: (name) => localWords(name, shown, t('reading.recalled')),
    figure(id) {
      const item = (plan && itemOf(plan, 'figure', id)) ?? anyItem('figure', id)?.item;
      return item && { item, alt: item.text[shown].alt };
    },
    item(id) {
      const pin = plan?.plan.items.find((one) => one.id === id);
      const sha256 = pin?.sha256 ?? OPENED.map((kind) => anyItem(kind, id)?.sha256).find(Boolean);
      return sha256 && textAt(sha256);
    },
  };
}
