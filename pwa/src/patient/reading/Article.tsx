// A text to read: its summary and its words, in the language that was asked for.
import type { Page } from '../../content/items';
import { Blocks } from '../../parts/Blocks';
import { Card } from '../../parts/Card';
import type { Language } from '../../text';
import { aroundPlan } from '../around';
import type { Plan } from '../plans';

interface Props {
  page: Page;
  plan: Plan | undefined;
  shown: Language;
}

export function Article({ page, plan, shown }: Props) {
  const said = page.text[shown];
  return (
    <>
      <p class="text-summary">{said.summary}</p>
      <Card>
        <article class="blocks">
          <Blocks blocks={said.body} around={aroundPlan(plan, shown)} />
        </article>
      </Card>
    </>
  );
}
