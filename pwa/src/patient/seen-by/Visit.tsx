// One person on one day: who, from where, what they did, and why they could.
import { clock, known, t } from '../../text';
import type { Visitor } from './days';

export function Visit({ visitor }: { visitor: Visitor }) {
  return (
    <li>
      <span>
        <strong>{visitor.name}</strong>
        <span class="small line">
          {[profession(visitor), visitor.organisation].filter(Boolean).join(', ')}
        </span>
        {visitor.acts.map(({ act, times, at }) => (
          <span key={act} class="line num">
            {t(`seen_by.act.${act}`)},{' '}
            <span class="small">
              {times > 1 ? t('seen_by.times', { count: times }) : t('seen_by.at', { time: clock(at) })}
            </span>
          </span>
        ))}
        {visitor.why && <span class="small line">{t(`seen_by.why.${visitor.why}`)}</span>}
      </span>
    </li>
  );
}

function profession({ profession }: Visitor): string {
  const key = `people.profession.${profession}`;
  return known(key) ? t(key) : '';
}
