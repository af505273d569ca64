// What was agreed here and waits for the phone.
import { weekdayName } from '../../parts/ladder-words';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { dayWords } from '../words/days';
import type { Pending as Waiting } from './pending';

interface Props {
  waiting: readonly Waiting[];
  name: string;
  today: string;
}

export function Pending({ waiting, name, today }: Props) {
  if (waiting.length === 0) return null;
  return (
    <Notice tone="info" title={t('clinic.pending.title')}>
      {waiting.map((one) => (
        <p key={one.id}>
          {t(`clinic.pending.${one.kind}`, {
            rung: one.rung ?? 0,
            days: one.weekdays.map((iso) => weekdayName(iso).slice(0, 3)).join(' · '),
            day: dayWords(one.on, today),
          })}
        </p>
      ))}
      <p class="small">{t('clinic.pending.when', { name })}</p>
    </Notice>
  );
}
