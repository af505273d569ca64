// One entry of the log in the patient's words, for the list of what waits and what was refused.
import { items } from '../../content/read';
import type { LogEntry, Pin } from '../../domain/entries';
import { inWords } from '../../parts/ladder-words';
import { known, number, t } from '../../text';
import type { Plan } from '../plans';
import { activityOf, itemOf, words } from '../state';

type Told = Pick<LogEntry, 'kind' | 'args'>;

export function describe({ kind, args }: Told, plans: readonly Plan[]): string {
  const plan = plans.find(({ id }) => id === args['assignment']);
  const key = `entry.${kind}`;
  if (!known(key)) return t('entry.other');
  return t(key, {
    activity: plan ? activityOf(plan) : t('app.activity'),
    amount: amountOf(args['amount'], plan),
    exercise: exerciseOf(args['exercise'], plan),
    text: typeof args['text'] === 'string' ? args['text'] : titleOf(args['text'] ?? args['lesson']),
    rating: typeof args['rating'] === 'number' ? args['rating'] : '',
  });
}

function amountOf(amount: unknown, plan: Plan | undefined): string {
  if (typeof amount !== 'number') return '';
  const unit = plan?.plan.ladder?.unit;
  return unit ? inWords(unit, amount) : number(amount);
}

function exerciseOf(id: unknown, plan: Plan | undefined): string {
  const item = plan && typeof id === 'string' ? itemOf(plan, 'exercise', id) : undefined;
  return item ? words(item).title : t('exercises.one');
}

/** What a pinned text is called; its id while the phone does not hold it. */
function titleOf(pin: unknown): string {
  if (typeof pin !== 'object' || pin === null) return '';
  const { id, sha256 } = pin as Pin;
  const item = items.value.get(sha256);
  return item?.kind === 'page' || item?.kind === 'lesson' ? words(item).title : id;
}
