// One line of what was done: who, what, with whose data, when, and why they could.
import { dayInCopenhagen } from '../../domain/days';
import { clock, dayAndYear, known, t } from '../../text';
import type { LogLine } from '../calls';

export function Line({ line }: { line: LogLine }) {
  const { actor, act, patient, subject, at } = line;
  return (
    <li>
      <span>
        <strong>{actor}</strong>
        <span class="line">{t(`log.act.${act}`)}</span>
        {patient && <span class="line">{t('log.of', { name: patient })}</span>}
        {subject && <span class="line">{t('log.subject', { name: subject })}</span>}
        <span class="small line num">
          {[`${dayAndYear(dayInCopenhagen(new Date(at)))} ${clock(at)}`, ...because(line)].join(' · ')}
        </span>
      </span>
    </li>
  );
}

function because({ profession, organisation, why }: LogLine): string[] {
  const key = `clinic.profession.${profession}`;
  const what = known(key) ? t(key) : null;
  return [what, organisation, why && t(`log.why.${why}`)].filter((part): part is string => Boolean(part));
}
