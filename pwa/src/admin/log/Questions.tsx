// What is searched for: an employee, a patient, and the days. Left empty, a field asks for anybody and ever.
import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import type { LogQuestion } from '../calls';

const EMPTY = { who: '', whose: '', first: '', last: '' };

export function Questions({ busy, onAsk }: { busy: boolean; onAsk: (question: LogQuestion) => void }) {
  const [form, setForm] = useState(EMPTY);
  const field = (name: keyof typeof EMPTY) => ({
    label: t(`log.${name}`),
    value: form[name],
    onText: (text: string) => setForm((before) => ({ ...before, [name]: text })),
  });
  const ask = (event: Event): void => {
    event.preventDefault();
    onAsk({
      who: form.who.trim() || null,
      whose: form.whose.trim() || null,
      first: form.first || null,
      last: form.last || null,
    });
  };
  return (
    <search>
      <form class="log-questions" onSubmit={ask}>
        <div class="admin-days">
          <TextField {...field('who')} hint={t('log.who.hint')} maxLength={100} />
          <TextField {...field('whose')} hint={t('log.whose.hint')} maxLength={100} />
        </div>
        <div class="admin-days">
          <TextField {...field('first')} type="date" />
          <TextField {...field('last')} type="date" />
        </div>
        <div>
          <Button type="submit" disabled={busy}>
            {t('log.search')}
          </Button>
        </div>
      </form>
    </search>
  );
}
