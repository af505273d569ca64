// One patient on the list: who, why, how it went, when last heard from, and the way in.
import { ButtonLink } from '../../parts/Button';
import { day, t } from '../../text';
import { assignTo, patientAt, planAt, textsOf } from '../routes';
import type { CaseloadPatient } from '../server/shapes';
import { AsOf } from '../words/AsOf';
import { Reason } from '../words/attention';
import { ageOn, dayWords, momentWords } from '../words/days';
import { placeWords } from '../words/standing';
import { FourWeeks } from './FourWeeks';
import { currentPlan, daysSilent, planOfReason, weekOfPlan } from './view';

interface Props {
  patient: CaseloadPatient;
  today: string;
}

export function Row({ patient, today }: Props) {
  const { id, name, attention, standing } = patient;
  const silent = daysSilent(patient, today);
  return (
    <li class="caseload-row">
      <div>
        <h2 class="caseload-name">
          <a href={patientAt(id)}>{name}</a>
        </h2>
        <p class="small num">{whoWords(patient, today)}</p>
      </div>
      <div class="caseload-reasons">
        {attention.map((reason) => (
          <Reason
            key={reason.code + reason.on + reason.assignment}
            reason={reason}
            signs={patient.signs}
            recalls={patient.recalls}
            silent={silent}
            today={today}
          />
        ))}
        {attention.length === 0 && standing && <p class="num">{placeWords(standing)}</p>}
        {patient.new_texts > 0 && (
          <a class="caseload-texts" href={textsOf(id)}>
            {t('clinic.texts.new', { count: patient.new_texts })}
          </a>
        )}
      </div>
      <div class="caseload-weeks">{currentPlan(patient) && <FourWeeks days={patient.four_weeks} />}</div>
      <div class="caseload-heard">
        <p class="small num">
          <span class="caseload-label">{t('clinic.caseload.heard')}: </span>
          {heardWords(patient, today)}
        </p>
        <AsOf heardOn={patient.heard_on} today={today} />
      </div>
      <WayIn patient={patient} />
    </li>
  );
}

/** By phone to the minute; by paper to the day. */
function heardWords({ heard_at, heard_on }: CaseloadPatient, today: string): string {
  if (heard_at !== null) return momentWords(heard_at, today);
  return heard_on === null ? t('clinic.never') : t('diary.heard', { day: dayWords(heard_on, today) });
}

/** The first reason decides where the button leads. */
function WayIn({ patient }: { patient: CaseloadPatient }) {
  const [first] = patient.attention;
  const plan = first ? planOfReason(patient, first) : null;
  const [words, href] =
    first?.code === 'no_plan'
      ? (['clinic.caseload.assign', assignTo(patient.id)] as const)
      : first && plan
        ? (['clinic.caseload.stairs', planAt(patient.id, plan)] as const)
        : (['clinic.caseload.open', patientAt(patient.id)] as const);
  return (
    <div>
      <ButtonLink
        look={first?.code === 'no_plan' ? 'main' : 'plain'}
        href={href}
        aria-label={t('clinic.caseload.act_for', { act: t(words), name: patient.name })}
      >
        {t(words)}
      </ButtonLink>
    </div>
  );
}

function whoWords(patient: CaseloadPatient, today: string): string {
  const plan = currentPlan(patient);
  const week = plan && weekOfPlan(plan.from_, today);
  return [
    patient.born && t('clinic.age', { count: ageOn(patient.born, today) }),
    plan && (week === null ? t('clinic.begins', { day: day(plan.from_) }) : t('clinic.week', { week })),
  ]
    .filter(Boolean)
    .join(' · ');
}
