// The warning signs, before a flare-up is anything else. An urgent one leads to the numbers and asks nothing more.
import { useState } from 'preact/hooks';
import type { Safety, WarningSign } from '../../content/items';
import { Button, ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ticks } from '../../parts/Choice';
import { Icon } from '../../parts/Icon';
import { record } from '../../sync/record';
import { t } from '../../text';
import { useKeeping } from '../keeping';
import { go } from '../location';
import { FLARE, FLARE_QUESTIONS } from '../routes';
import { Screen } from '../Screen';
import { interrupted, words } from '../state';
import { Unapproved } from '../Unapproved';
import { CallNow } from './CallNow';
import { heldSafety, pinOf } from './held';

export function AskSigns() {
  const safety = heldSafety();
  return (
    <Screen title={t('signs.title')} back={FLARE}>
      {safety ? <Signs safety={safety} /> : <NoSigns />}
    </Screen>
  );
}

function Signs({ safety }: { safety: Safety }) {
  const [urgent, setUrgent] = useState<WarningSign | null>(null);
  const [soon, setSoon] = useState<readonly string[]>([]);
  const { keep, busy, problem } = useKeeping();
  const said = words(safety);
  const onward = () =>
    keep(async () => {
      const pin = pinOf(safety);
      if (soon.length > 0 && pin) {
        await record('red_flag_reported', { urgency: 'soon', signs: soon, safety: pin });
      }
      go(interrupted.value.flareSince ? FLARE : FLARE_QUESTIONS);
    });
  return (
    <>
      <Card title={t('signs.urgent')} look="call">
        <p>{t('signs.urgent.text')}</p>
        <ul class="rows signs">
          {said.urgent.map((sign) => (
            <li key={sign.id}>
              <button type="button" onClick={() => setUrgent(sign)}>
                <span class="grow">{sign.text}</span>
                <Icon name="phone" size="1.25rem" />
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('signs.soon')}>
        <Ticks
          legend={t('signs.soon.legend')}
          options={said.soon.map(({ id, text }) => ({ value: id, label: text }))}
          values={soon}
          onPick={setSoon}
        />
      </Card>
      <p class="small">{t('signs.help_anyway')}</p>
      <Unapproved items={[safety]} />
      {problem}
      <Button wide disabled={busy} onClick={onward}>
        {t(soon.length > 0 ? 'signs.on' : 'signs.none')}
      </Button>
      {urgent && <CallNow safety={safety} sign={urgent} onClose={() => setUrgent(null)} />}
    </>
  );
}

/** The very first visit, without network: the list is not here yet, but 112 is, and nobody is held back. */
function NoSigns() {
  return (
    <Card title={t('flare.call_first')} look="call">
      <p>{t('flare.no_signs')}</p>
      <ButtonLink look="alarm" wide href="tel:112">
        <Icon name="phone" /> 112
      </ButtonLink>
      <Button look="quiet" wide onClick={() => go(FLARE_QUESTIONS)}>
        {t('signs.none')}
      </Button>
    </Card>
  );
}
