// "Fundet på borgerens telefon": what a clinician wrote, a restored server lost, and the phone gives back.
import { useState } from 'preact/hooks';
import { type EntryOf, isKind, type LogEntry } from '../../domain/entries';
import { waitingOffers } from '../../domain/recovered';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import type { Pathway, PatientRecord } from '../server/shapes';
import { dayWords } from '../words/days';
import { firstName } from '../words/names';
import { LeaveOutSheet } from './LeaveOutSheet';
import { OfferedPlan } from './OfferedPlan';
import { TakeInSheet } from './TakeInSheet';
import { ownWords, whatItIs } from './words';
import './style.css';

type Offer = EntryOf<'recovered_offered'>;
type Open = { readonly what: 'take in' | 'leave out'; readonly offers: readonly Offer[] };

interface Props {
  record: PatientRecord;
  pathways: readonly Pathway[];
  today: string;
  onChanged: () => void;
}

export function FoundOnPhone({ record: { patient, entries, care_team }, pathways, today, onChanged }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const waiting = waitingOffers(entries);
  if (waiting.length === 0) return null;
  const sheet = { patient, onClose: () => setOpen(null), onChanged };
  const whatOf = (id: string): string => {
    const offer = waiting.find((one) => one.id === id);
    return offer ? whatItIs(asEntry(offer), pathways, today) : '';
  };
  return (
    <Card title={t('clinic.recovered.title')}>
      <p>{t('clinic.recovered.text', { name: firstName(patient.name) })}</p>
      <ul class="rows">
        {waiting.map((offer) => (
          <Found
            key={offer.id}
            entry={asEntry(offer)}
            by={care_team.find(({ id }) => id === offer.args.entry.by.id)?.name ?? null}
            pathways={pathways}
            patientName={firstName(patient.name)}
            today={today}
            onTakeIn={() => setOpen({ what: 'take in', offers: [offer] })}
            onLeaveOut={() => setOpen({ what: 'leave out', offers: [offer] })}
          />
        ))}
      </ul>
      {waiting.length > 1 && (
        <div>
          <Button onClick={() => setOpen({ what: 'take in', offers: waiting })}>
            {t('clinic.recovered.all', { count: waiting.length })}
          </Button>
        </div>
      )}
      {open?.what === 'take in' && (
        <TakeInSheet offers={open.offers.map(({ id }) => id)} whatOf={whatOf} {...sheet} />
      )}
      {open?.what === 'leave out' && open.offers[0] && <LeaveOutSheet offer={open.offers[0].id} {...sheet} />}
    </Card>
  );
}

interface FoundProps {
  entry: LogEntry;
  /** Whoever wrote it, where that is somebody on the team. */
  by: string | null;
  pathways: readonly Pathway[];
  patientName: string;
  today: string;
  onTakeIn: () => void;
  onLeaveOut: () => void;
}

function Found({ entry, by, pathways, patientName, today, onTakeIn, onLeaveOut }: FoundProps) {
  const what = whatItIs(entry, pathways, today);
  const name = by ?? t('clinic.handled.somebody');
  return (
    <li class="recovered">
      <div class="grow stack">
        <strong>{what}</strong>
        {isKind(entry, 'plan_assigned') && (
          <OfferedPlan plan={entry.args} pathways={pathways} name={patientName} today={today} />
        )}
        {ownWords(entry).map((words) => (
          <q key={words} class="patient-line">
            {words}
          </q>
        ))}
        <span class="small patient-line num">
          {t('clinic.recovered.by', { name, day: dayWords(entry.on, today) })}
        </span>
      </div>
      <div class="row">
        <Button look="plain" onClick={onTakeIn} aria-label={t('clinic.recovered.take_in_of', { what })}>
          {t('clinic.recovered.take_in')}
        </Button>
        <Button look="quiet" onClick={onLeaveOut} aria-label={t('clinic.recovered.leave_out_of', { what })}>
          {t('clinic.recovered.leave_out')}
        </Button>
      </div>
    </li>
  );
}

function asEntry({ args: { entry } }: Offer): LogEntry {
  return { ...entry, seq: null, device: null };
}
