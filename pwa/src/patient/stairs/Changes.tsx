// All that has changed, and why: read when somebody wants to, so it is not worked out before.
import { useState } from 'preact/hooks';
import { Card } from '../../parts/Card';
import { whySentence } from '../../parts/ladder-words';
import { dayAndYear, t } from '../../text';
import type { Plan } from '../plans';
import { changesOf } from './changes';

export function Changes({ plan: { stairs } }: { plan: Plan }) {
  const [isOpen, setOpen] = useState(false);
  if (!stairs || stairs.standing.spans.length === 0) return null;
  const changes = isOpen ? changesOf(stairs) : [];
  return (
    <Card look="quiet">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('changes.title')}</summary>
        <ol class="rows">
          {changes.map(({ on, standing }) => (
            <li key={on}>
              <span class="grow num">
                <span class="small line">{dayAndYear(on)}</span>
                {whySentence(standing, stairs.terms)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
