// The numbers that answer at this hour, large enough for a shaking hand. One that is not written down is still named.
import { Icon } from '../../parts/Icon';
import { me } from '../../store/read';
import { language, t } from '../../text';
import { heldDirectory, ownGpName, ownGpPhone } from './held';
import { useNow } from './now';
import { type CallNumber, spoken, whoAnswers } from './numbers';

export function AnsweringNow() {
  const municipality = me.value?.patient?.municipality?.code ?? null;
  const numbers = whoAnswers(heldDirectory(), municipality, ownGpPhone(), useNow());
  return (
    <ul class="call-numbers">
      {numbers.map((number) => (
        <li key={number.kind + number.number}>
          <OneNumber {...number} />
        </li>
      ))}
    </ul>
  );
}

function OneNumber({ kind, label, number, hours }: CallNumber) {
  const name = kind === 'own_gp' ? ownGpName() : label[language.value];
  // That 112 answers needs no saying. What is said of a region's number may be a doubt, so that it stays.
  const open = kind === 'own_gp' ? t('call.now') : kind === 'acute' && hours?.[language.value];
  const more = [name, open].filter(Boolean).join(' · ');
  if (number === null) {
    return (
      <p class="call-number">
        <Icon name="phone" size="1.75rem" />
        <span>
          <b>{name}</b>
          <span>
            {open}. {t('call.gp_card')}
          </span>
        </span>
      </p>
    );
  }
  return (
    <a class="call-number" href={`tel:${number}`}>
      <Icon name="phone" size="1.75rem" />
      <span>
        <b class="num">{spoken(number)}</b>
        <span>{more}</span>
      </span>
    </a>
  );
}
