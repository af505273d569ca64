// What has been done about a slot, by whom and when, with the words that it was about.
import { Card } from '../../parts/Card';
import { known, language, moment, t } from '../../text';
import type { SlotAct } from './calls';

export function History({ acts }: { acts: readonly SlotAct[] }) {
  return (
    <Card title={t('slots.history')}>
      {acts.length === 0 && <p class="small">{t('slots.history.none')}</p>}
      <ul class="rows">
        {acts.map((act) => (
          <li key={act.number}>
            <Act act={act} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Act({ act: { act, at, by_name, said } }: { act: SlotAct }) {
  const head = [actWord(act), by_name, moment(at)].filter(Boolean).join(' · ');
  const words = said.map((one) => one[language.value]).filter((one) => typeof one === 'string');
  if (words.length === 0) return <span class="grow">{head}</span>;
  return (
    <details class="grow slots-act">
      <summary>{head}</summary>
      {words.map((one) => (
        <p key={one} class="slots-said">
          {one}
        </p>
      ))}
    </details>
  );
}

function actWord(act: string): string {
  const key = `slots.act.${act}`;
  return known(key) ? t(key) : act;
}
