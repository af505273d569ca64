// Where a text reaches outside itself: the municipality's words, the drawings, and the other texts on this phone.
import { municipality } from '../content/read';
import type { Around } from '../parts/Blocks';
import { language } from '../text';
import type { Plan } from './plans';
import { textAt } from './routes';
import { anyItem, itemOf, words } from './state';

/** Inside a plan its own pinned editions come first; outside one, the newest that the phone holds. */
export function aroundPlan(plan?: Plan): Around {
  return {
    slot: (name) => municipality.value?.slots[name]?.[language.value] ?? [],
    figure(id) {
      const item = (plan && itemOf(plan, 'figure', id)) ?? anyItem('figure', id)?.item;
      return item && { item, alt: words(item).alt };
    },
    item(id) {
      const pin = plan?.plan.items.find((one) => one.id === id);
      const sha256 = pin?.sha256 ?? anyItem('page', id)?.sha256 ?? anyItem('exercise', id)?.sha256;
      return sha256 && textAt(sha256);
    },
  };
}
