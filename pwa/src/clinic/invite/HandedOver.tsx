// The code is ready: the card to hand over, and the way straight on to the plan.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { assignTo, patientAt } from '../routes';
import type { HandedCode } from '../server/shapes';
import { firstName } from '../words/names';
import { HandedCard } from './HandedCard';

export function HandedOver({ handed }: { handed: HandedCode }) {
  const { code, name, patient, purpose } = handed;
  const ready = useRef<HTMLDivElement>(null);
  // The form that was filled in has gone; the code takes the focus.
  useLayoutEffect(() => ready.current?.focus(), []);
  useLayoutEffect(() => announce(t('invite.ready.heard', { code: [...code].join(' ') })), [code]);
  return (
    <div ref={ready} tabIndex={-1} class="handed">
      <Notice tone="safe" title={t('invite.ready', { name: firstName(name) })}>
        <p>{t('invite.once')}</p>
      </Notice>
      <HandedCard handed={handed} />
      <div class="row">
        {purpose === 'join' && <ButtonLink href={assignTo(patient)}>{t('invite.assign')}</ButtonLink>}
        <Button look={purpose === 'join' ? 'plain' : 'main'} onClick={() => print()}>
          <Icon name="print" /> {t('invite.print')}
        </Button>
        <ButtonLink look="quiet" href={patientAt(patient)}>
          {t('invite.to_patient', { name: firstName(name) })}
        </ButtonLink>
      </div>
    </div>
  );
}
