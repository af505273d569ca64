// The warning signs, before everything else. A tap on one leads to the numbers, and asks nothing more.
import { useState } from 'preact/hooks';
import type { Safety, WarningSign } from '../../content/items';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { words } from '../state';
import { CallNow } from './CallNow';

interface Props {
  safety: Safety | undefined;
  /** During a flare-up the patient has seen them; they stay first, and fold. */
  folded: boolean;
}

export function Signs({ safety, folded }: Props) {
  const [sign, setSign] = useState<WarningSign | null>(null);
  const said = safety && words(safety);
  const list = said && (
    <>
      <p>{said.lead}</p>
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
    </>
  );
  return (
    <Card title={t('flare.call_first')} look="call">
      {!said && <p>{t('flare.no_signs')}</p>}
      {folded && list ? (
        <details>
          <summary>{t('flare.see_signs')}</summary>
          {list}
        </details>
      ) : (
        list
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
