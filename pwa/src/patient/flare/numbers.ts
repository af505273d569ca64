// Whom to call at this hour: 112 always, the own doctor while practices are open, and otherwise the region's acute number.
import type { AcuteNumber, Directory, Said } from '../../content/items';
import { isSurgeryOpen, type Moment } from '../../domain/surgery';

export interface CallNumber {
  readonly kind: 'emergency' | 'own_gp' | 'acute';
  readonly label: Said;
  /** Null for an own doctor whose number has not been written down here. */
  readonly number: string | null;
  readonly hours: Said | null;
}

interface Dated {
  readonly valid_from?: string | null;
  readonly valid_to?: string | null;
}

function holds({ valid_from, valid_to }: Dated, on: string): boolean {
  return (!valid_from || valid_from <= on) && (!valid_to || on <= valid_to);
}

/** The one number that stands in the code: a phone that has fetched nothing yet can still say it. */
const ALARM: CallNumber = { kind: 'emergency', label: { da: '', en: '' }, number: '112', hours: null };
const NO_WORDS: Said = { da: '', en: '' };

/** The numbers that answer now, in the order in which to read them. */
export function whoAnswers(
  directory: Directory | undefined,
  municipality: string | null,
  gpPhone: string | null,
  now: Moment,
): readonly CallNumber[] {
  const acute = regionalNumbers(directory, municipality, now.day);
  const emergency = emergencyNumbers(directory, now.day);
  return isSurgeryOpen(now)
    ? [
        ...emergency,
        ownDoctor(directory, gpPhone),
        ...acute.filter(({ answers }) => answers !== 'out_of_hours').map(callable),
      ]
    : [...emergency, ...acute.map(callable)];
}

/** Every number that there is on a day, with its hours: for reading in peace, and for paper. */
export function allNumbers(
  directory: Directory | undefined,
  municipality: string | null,
  gpPhone: string | null,
  on: string,
): readonly CallNumber[] {
  const acute = regionalNumbers(directory, municipality, on).map(callable);
  return [ownDoctor(directory, gpPhone), ...acute, ...emergencyNumbers(directory, on)];
}

function emergencyNumbers(directory: Directory | undefined, on: string): readonly CallNumber[] {
  const national = directory?.national.filter((entry) => holds(entry, on)) ?? [];
  if (national.length === 0) return [ALARM];
  return national.map((entry) => ({ ...callable(entry), kind: 'emergency' }));
}

function ownDoctor(directory: Directory | undefined, gpPhone: string | null): CallNumber {
  const { label = NO_WORDS, hours = null } = directory?.own_gp ?? {};
  return { kind: 'own_gp', label, number: gpPhone, hours };
}

/** Every region's numbers when the municipality is not known: better a choice than silence. */
function regionalNumbers(
  directory: Directory | undefined,
  municipality: string | null,
  on: string,
): readonly AcuteNumber[] {
  const own = directory?.municipalities.find(({ code }) => code === municipality);
  const regions = own?.regions.filter((membership) => holds(membership, on)).map(({ region }) => region);
  return (directory?.regions ?? [])
    .filter((region) => holds(region, on) && (regions?.length ? regions.includes(region.id) : true))
    .flatMap(({ acute }) => acute.filter((entry) => holds(entry, on)));
}

/** Editors write a number as it is read; a telephone takes it without the blanks. */
function callable({ label, number, hours }: AcuteNumber): CallNumber {
  return { kind: 'acute', label, number: number.replaceAll(' ', ''), hours };
}

/** "70 11 07 07": eight digits in pairs, as Danes read them aloud. Short numbers stay whole. */
export function spoken(number: string): string {
  return /^\d{8}$/.test(number) ? (number.match(/../g) ?? []).join(' ') : number;
}
