// Why somebody needs a look: a badge with a word and a shape, and a sentence that explains it.
import { Badge, type BadgeLook } from '../../parts/Badge';
import type { IconName } from '../../parts/Icon';
import { known, language, t } from '../../text';
import type { Attention, PatientRecalls, PatientSigns } from '../server/shapes';
import { said, wordFor } from './codes';
import { dayWords } from './days';
import './attention.css';

interface Shape {
  readonly look: BadgeLook;
  readonly icon: IconName;
}

/** Red for an urgent sign alone, amber for what may need a hand, sea for what is on its way. */
const SHAPES: Readonly<Record<string, Shape>> = {
  red_flag: { look: 'alarm', icon: 'phone' },
  red_flag_soon: { look: 'here', icon: 'phone' },
  frequent_flares: { look: 'here', icon: 'flare' },
  step_too_big: { look: 'here', icon: 'stairs' },
  text_recalled: { look: 'alarm', icon: 'look' },
  gone_quiet: { look: 'here', icon: 'look' },
  not_heard_from: { look: 'here', icon: 'phone' },
  recovered_waits: { look: 'here', icon: 'phone' },
  measuring_stalled: { look: 'here', icon: 'look' },
  flare_14_days: { look: 'here', icon: 'flare' },
  in_flare: { look: 'here', icon: 'flare' },
  had_recalled: { look: 'here', icon: 'look' },
  text_noticed: { look: 'calm', icon: 'look' },
  long_pause: { look: 'grey', icon: 'look' },
  no_plan: { look: 'calm', icon: 'plus' },
};
const UNKNOWN = { da: null, en: null };
const OTHER: Shape = { look: 'calm', icon: 'look' };

interface Props {
  reason: Pick<Attention, 'code' | 'on' | 'signs' | 'recalls'>;
  /** The words of the signs that any of the patient's reasons names. */
  signs: PatientSigns;
  /** What any of them says of recalled texts. */
  recalls: PatientRecalls;
  /** How many days ago the patient was heard from; null for never. */
  silent: number | null;
  today: string;
  /** Also what readers of a recalled text are told. */
  full?: boolean;
}

export function Reason({ reason, signs, recalls, silent, today, full }: Props) {
  const { code, on, signs: named } = reason;
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
      {named.map((id) => (
        <p key={id}>{said(signs.find((sign) => sign.id === id)?.text ?? UNKNOWN, language.value) || id}</p>
      ))}
      {recalls
        .filter(({ number }) => reason.recalls.includes(number))
        .map(({ number, title, notice }) => (
          <p key={number}>
            <b>{said(title, language.value)}</b> {full && said(notice, language.value)}
          </p>
        ))}
    </div>
  );
}
