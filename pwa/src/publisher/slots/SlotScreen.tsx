// One slot: what stands there, writing it, seeing it in its place, and what has been done about it.
import { useRoute } from 'preact-iso';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Card } from '../../parts/Card';
import { language, t } from '../../text';
import { slotsAt } from '../routes';
import { type MunicipalitySlots, readSlots, type Slot } from './calls';
import { Drifts } from './Drifts';
import { History } from './History';
import { Marks } from './Marks';
import { Standing } from './Standing';
import { WhenWrong } from './WhenWrong';
import { Writing } from './Writing';
// The difference and the preview look as they do for shared texts.
import '../text/style.css';
import './style.css';

export default function SlotScreen() {
  const { code = '', slot: name = '' } = useRoute().params;
  const { value, problem, again } = useReading(() => readSlots(code), code);
  const slot = value?.slots.find((one) => one.slot === name);
  const back = { href: slotsAt(code), label: value ? t('slots.title', { name: value.name }) : code };
  return (
    <Screen
      key={`${code}/${name}`}
      title={slot?.label[language.value] ?? t('slots.nav')}
      back={back}
      beside={slot && slot.marks.length > 0 && <Marks marks={slot.marks} />}
    >
      <ProblemNotice problem={problem} again={again} />
      {value && slot && <Opened municipality={value} slot={slot} again={again} />}
      {value && !slot && <p>{t('slots.unknown')}</p>}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

interface Props {
  municipality: MunicipalitySlots;
  slot: Slot;
  again: () => void;
}

function Opened({ municipality, slot, again }: Props) {
  const { code, may_write } = municipality;
  const where = { code, slot: slot.slot, number: slot.number };
  return (
    <>
      {slot.marks.map((mark) => (
        <p key={mark}>{t(`slots.mark.${mark}.what`)}</p>
      ))}
      {slot.drifts.length > 0 && (
        <Drifts
          drifts={slot.drifts}
          where={where}
          release={municipality.release}
          writes={may_write}
          again={again}
        />
      )}
      <Card title={t('slots.standing')}>
        <Standing slot={slot} />
      </Card>
      {may_write && <Writing municipality={municipality} slot={slot} where={where} again={again} />}
      <WhenWrong slot={slot} where={where} writes={may_write} again={again} />
      <History acts={slot.acts} />
    </>
  );
}
