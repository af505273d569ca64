// The warning signs, before everything else. A tap on one leads to the numbers, and asks nothing more.
import { useState } from 'preact/hooks';
import type { Safety, WarningSign } from '../../content/items';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { words } from '../state';
import { CallNow } from './CallNow';

export function Signs({ safety }: { safety: Safety | undefined }) {
  const [sign, setSign] = useState<WarningSign | null>(null);
  const said = safety && words(safety);
  return (
    <Card title={t('flare.call_first')} look="call">
      <p>{said ? said.lead : t('flare.no_signs')}</p>
      {said && (
        <details class="signs-fold">
          <summary>{t('flare.all_signs', { count: said.urgent.length })}</summary>
          <ul class="rows signs">
            {said.urgent.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => setSign(one)}>
                  <span class="grow">{one.text}</span>
                  <Icon name="next" size="1.25rem" />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {said && said.soon.length > 0 && (
        <details>
          <summary>{t('flare.soon')}</summary>
          <p class="small">{t('flare.soon.text')}</p>
          <ul class="blocks-list">
            {said.soon.map((one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </details>
      )}
      {sign && said && (
        <CallNow sign={sign.text} say={said.say} after={said.after} onClose={() => setSign(null)} />
      )}
    </Card>
  );
}
