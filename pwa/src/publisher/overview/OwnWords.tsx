// The municipality's own words, as far as they ask to be looked at: whoever looks after many sees how many.

import { me } from '../../account';
import type { Answer } from '../../api/client';
import { ButtonLink } from '../../parts/Button';
import { language, t } from '../../text';
import { SLOTS, slotAt, slotsAt } from '../routes';
import { type Glance, type MunicipalitySlots, readMunicipalities, readSlots } from '../slots/calls';
import { Marks } from '../slots/Marks';
import { placesOf } from '../slots/view';
import { Line, Lines } from './Lines';
import { Part } from './Part';
import { asksForMore } from './view';

type Own = Readonly<{ municipalities: readonly Glance[]; only: MunicipalitySlots | null }>;

export function OwnWords({ title }: { title: string }) {
  return (
    <Part title={title} about={`slots ${me.value?.id}`} read={readOwn}>
      {({ municipalities, only }) => (only ? <One {...only} /> : <Many municipalities={municipalities} />)}
    </Part>
  );
}

/** The slots themselves are read where there is one municipality, whose words one knows by name. */
async function readOwn(): Promise<Answer<Own>> {
  const found = await readMunicipalities();
  if (found.problem) return found;
  const { municipalities } = found.value;
  const [only, another] = municipalities;
  if (!only || another) return { value: { municipalities, only: null }, problem: null };
  const slots = await readSlots(only.code);
  return slots.problem ? slots : { value: { municipalities, only: slots.value }, problem: null };
}

function One({ code, slots }: MunicipalitySlots) {
  const asking = slots.filter(({ marks }) => asksForMore(marks));
  const never = slots.filter(({ marks }) => marks.includes('never')).length;
  return (
    <>
      {asking.length === 0 && <p>{t('overview.own.fine')}</p>}
      {asking.length > 0 && (
        <Lines>
          {asking.map((slot) => (
            <Line
              key={slot.slot}
              name={slot.label[language.value]}
              href={slotAt(code, slot.slot)}
              facts={placesOf(slot)}
            >
              <Marks marks={slot.marks} />
            </Line>
          ))}
        </Lines>
      )}
      {never > 0 && <p class="small">{t('overview.own.never', { count: never })}</p>}
      <div>
        <ButtonLink look="quiet" href={slotsAt(code)}>
          {t('overview.own.all')}
        </ButtonLink>
      </div>
    </>
  );
}

function Many({ municipalities }: { municipalities: readonly Glance[] }) {
  if (municipalities.length === 0) return <p>{t('slots.none_yours')}</p>;
  const asking = municipalities.filter(({ slots }) =>
    Object.values(slots).some((marks) => asksForMore(marks as readonly string[])),
  );
  return (
    <>
      <p>{asking.length > 0 ? t('overview.own.others', { count: asking.length }) : t('overview.own.fine')}</p>
      <div>
        <ButtonLink look="quiet" href={SLOTS}>
          {t('overview.own.all')}
        </ButtonLink>
      </div>
    </>
  );
}
