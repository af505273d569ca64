// What has been done about a text, from the newest: who, when, and the words that came with it.
import { moment, t } from '../../../text';
import type { Act } from './calls';
import { actWords } from './view';

export function History({ acts }: { acts: readonly Act[] }) {
  if (acts.length === 0) return null;
  return (
    <details>
      <summary class="work-fold">{t('work.history', { count: acts.length })}</summary>
      <ol class="rows work-history">
        {acts.map((act) => (
          <li key={`${act.at} ${act.act}`}>
            <span class="grow">
              <span class="comment-words">{actWords(act)}</span>
              <span class="small">
                {[act.by_name, moment(act.at), act.edition && t('work.edition', { edition: act.edition })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
