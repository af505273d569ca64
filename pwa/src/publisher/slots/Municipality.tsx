// A municipality's slots: what stands in each today, where it is shown, and what there is to do about it.
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { language, t } from '../../text';
import { slotAt } from '../routes';
import { type MunicipalitySlots, readSlots, type Slot } from './calls';
import { Marks } from './Marks';
import { Standing } from './Standing';
import { placesOf } from './view';

interface Props {
  code: string;
  back?: { readonly href: string; readonly label: string };
}

export function Municipality({ code, back }: Props) {
  const { value, problem, again } = useReading(() => readSlots(code), code);
  return (
    <Screen
      title={value ? t('slots.title', { name: value.name }) : t('slots.nav')}
      {...(back && { back })}
      beside={
        value && (
          <ButtonLink look="quiet" href={`/info/${value.slug}/`}>
            {t('slots.public_page')}
          </ButtonLink>
        )
      }
    >
      <ProblemNotice problem={problem} again={again} />
      {value && <Slots {...value} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

function Slots({ code, slots, may_write }: MunicipalitySlots) {
  return (
    <>
      <p>{t(may_write ? 'slots.lead' : 'slots.lead.reading')}</p>
      <div class="slots-cards">
        {slots.map((slot) => (
          <SlotCard key={slot.slot} code={code} slot={slot} writes={may_write} />
        ))}
      </div>
    </>
  );
}

function SlotCard({ code, slot, writes }: { code: string; slot: Slot; writes: boolean }) {
  const name = slot.label[language.value];
  return (
    <Card title={name} beside={slot.marks.length > 0 && <Marks marks={slot.marks} />}>
      <Standing slot={slot} />
      <p class="small">{placesOf(slot)}</p>
      <div>
        <ButtonLink
          look="plain"
          href={slotAt(code, slot.slot)}
          aria-label={t(writes ? 'slots.open.named' : 'slots.look.named', { slot: name })}
        >
          {t(writes ? 'slots.open' : 'slots.look')}
        </ButtonLink>
      </div>
    </Card>
  );
}
