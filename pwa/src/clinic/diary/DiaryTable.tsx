// One plan's lines: the day, what is known of it, and room for what the paper says.
import { me } from '../../account';
import { Button } from '../../parts/Button';
import { inShort, unitWord } from '../../parts/ladder-words';
import { Table } from '../../parts/Table';
import { t } from '../../text';
import { shortDay } from '../words/days';
import { amountIn, BLANK, type DiaryPlan, type Line, type Lines, lineKey } from './days';

interface Props {
  plan: DiaryPlan;
  lines: Lines;
  busy: boolean;
  onLine: (key: string, line: Line) => void;
  /** Only what oneself copied can be taken back. */
  onTakeBack: (entry: string) => void;
}

export function DiaryTable({ plan, lines, busy, onLine, onTakeBack }: Props) {
  const { assignment, days, exercises, unit } = plan;
  const heads = [
    t('diary.day'),
    t('diary.amount', { unit: unitWord(unit, 2) }),
    ...(exercises.length > 0 ? [t('diary.exercises')] : []),
  ];
  return (
    <Table label={t('diary.table')} heads={heads}>
      {days.map(({ on, kind, logged }) => {
        const key = lineKey(assignment, on);
        const line = lines[key] ?? BLANK;
        const day = shortDay(on);
        const wrong = line.amount.trim() !== '' && amountIn(line.amount) === null;
        return (
          <tr key={on}>
            <th scope="row">
              {day}
              {kind === 'trial' && <span class="small line">{t('diary.measuring')}</span>}
            </th>
            <td class="field diary-amount">
              <input
                type="text"
                inputMode="decimal"
                autocomplete="off"
                maxLength={8}
                aria-label={t('diary.amount_on', { unit: unitWord(unit, 2), day })}
                aria-invalid={wrong || undefined}
                value={line.amount}
                onInput={(event) => onLine(key, { ...line, amount: event.currentTarget.value })}
              />
              {logged.map((one) => (
                <span key={one.id} class="small diary-known">
                  {t('diary.known', { amount: inShort(unit, one.amount) })}
                  {one.by === me.value?.id && (
                    <Button
                      look="text"
                      disabled={busy}
                      aria-label={t('diary.take_back_of', { amount: inShort(unit, one.amount), day })}
                      onClick={() => onTakeBack(one.id)}
                    >
                      {t('diary.take_back')}
                    </Button>
                  )}
                </span>
              ))}
            </td>
            {exercises.length > 0 && (
              <td>
                <label class="diary-tick">
                  <input
                    type="checkbox"
                    checked={line.exercises}
                    onChange={(event) => onLine(key, { ...line, exercises: event.currentTarget.checked })}
                  />
                  <span class="heard">{t('diary.exercises_on', { day })}</span>
                </label>
              </td>
            )}
          </tr>
        );
      })}
    </Table>
  );
}
