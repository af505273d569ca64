// A text to read, with what a reader may want to know of it: that nobody has approved it yet, its sources, its edition.
import type { Page } from '../../content/items';
import { Blocks } from '../../parts/Blocks';
import { Card } from '../../parts/Card';
import { aroundPlan } from '../around';
import type { Plan } from '../plans';
import { words } from '../state';
import { About } from './About';

export function Article({ page, plan }: { page: Page; plan: Plan | undefined }) {
  const said = words(page);
  return (
    <>
      <p class="text-summary">{said.summary}</p>
      <Card>
        <article class="blocks">
          <Blocks blocks={said.body} around={aroundPlan(plan)} />
        </article>
      </Card>
      <About item={page} />
    </>
  );
}
