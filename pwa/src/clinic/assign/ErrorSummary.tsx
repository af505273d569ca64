// Everything that stands in the way, on top and in focus, each with the way to its field.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import type { PathwayLadder } from '../server/shapes';
import { faultWords } from './faults';
import { fieldId } from './fields';
import type { Faults, Field } from './reading';

interface Props {
  faults: Faults;
  content: PathwayLadder | null;
  empty: boolean;
}

export function ErrorSummary({ faults, content, empty }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" class="assign-errors">
      <Notice tone="call" title={t('clinic.assign.errors')}>
        <ul>
          {content &&
            (Object.keys(faults) as Field[]).map((field) => (
              <li key={field}>
                <a href={`#${fieldId(field)}`} onClick={(event) => goTo(event, field)}>
                  {t(`clinic.field.${field}`)}: {faultWords(faults[field] ?? 'not_a_number', content)}
                </a>
              </li>
            ))}
          {empty && <li>{t('clinic.fault.no_self_management')}</li>}
        </ul>
      </Notice>
    </div>
  );
}

function goTo(event: Event, field: Field): void {
  event.preventDefault();
  const place = document.getElementById(fieldId(field));
  const hidden = place?.closest('details');
  if (hidden) hidden.open = true;
  place?.querySelector<HTMLElement>('input, select')?.focus();
}
