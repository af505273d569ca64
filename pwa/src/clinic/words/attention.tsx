// Why somebody needs a look: a badge with a word and a shape, and a sentence that explains it.
import { Badge, type BadgeLook } from '../../parts/Badge';
import type { IconName } from '../../parts/Icon';
import { known, t } from '../../text';
import type { Attention } from '../server/shapes';
import { wordFor } from './codes';
import { dayWords } from './days';
import './attention.css';

interface Shape {
  readonly look: BadgeLook;
  readonly icon: IconName;
}

/** Amber for what may need a hand, sea for what is on its way. Red is kept for calling now. */
const SHAPES: Readonly<Record<string, Shape>> = {
  step_too_big: { look: 'here', icon: 'stairs' },
  gone_quiet: { look: 'here', icon: 'look' },
  not_heard_from: { look: 'here', icon: 'phone' },
  measuring_stalled: { look: 'here', icon: 'look' },
  flare_14_days: { look: 'here', icon: 'flare' },
  in_flare: { look: 'here', icon: 'flare' },
  long_pause: { look: 'grey', icon: 'look' },
  no_plan: { look: 'calm', icon: 'plus' },
};
const OTHER: Shape = { look: 'calm', icon: 'look' };

interface Props {
  reason: Pick<Attention, 'code' | 'on'>;
  /** How many days ago the patient was heard from; null for never. */
  silent: number | null;
  today: string;
}

export function Reason({ reason: { code, on }, silent, today }: Props) {
  const never = code === 'not_heard_from' && silent === null;
  const name = never ? 'never_heard_from' : code;
  const params = { day: dayWords(on, today), count: silent ?? 0 };
  const why = `clinic.attention.${name}.why`;
  return (
    <div class="reason">
      <Badge {...(SHAPES[code] ?? OTHER)}>
        {code === 'not_heard_from' && !never
          ? t('clinic.attention.not_heard_from', params)
          : wordFor('clinic.attention', name)}
      </Badge>
      {known(why) && <p class="small">{t(why, params)}</p>}
    </div>
  );
}
