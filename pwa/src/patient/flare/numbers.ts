// Whom to call today: the emergency number, and the acute number of the region that the patient's municipality is in now.
import type { Directory } from '../../content/items';

type Said = Directory['national'][number]['label'];

export interface CallNumber {
  readonly label: Said;
  readonly number: string;
  readonly hours: Said | null;
}

interface Dated {
  readonly valid_from?: string | null;
  readonly valid_to?: string | null;
}

function holds({ valid_from, valid_to }: Dated, on: string): boolean {
  return (!valid_from || valid_from <= on) && (!valid_to || on <= valid_to);
}

export function emergencyNumbers(directory: Directory | undefined, on: string): readonly CallNumber[] {
  return (directory?.national ?? []).filter((entry) => holds(entry, on)).map(callable);
}

/** Every region's numbers when the municipality is not known: better a choice than silence. */
export function acuteNumbers(
  directory: Directory | undefined,
  municipality: string | null,
  on: string,
): readonly CallNumber[] {
  const own = directory?.municipalities.find(({ code }) => code === municipality);
  const regions = own?.regions.filter((membership) => holds(membership, on)).map(({ region }) => region);
  return (directory?.regions ?? [])
    .filter((region) => holds(region, on) && (regions?.length ? regions.includes(region.id) : true))
    .flatMap(({ acute }) => acute.filter((entry) => holds(entry, on)).map(callable));
}

/** Editors write a number as it is read; a telephone takes it without the blanks. */
function callable(entry: { label: Said; number: string; hours?: Said }): CallNumber {
  return { label: entry.label, number: entry.number.replaceAll(' ', ''), hours: entry.hours ?? null };
}

/** "70 11 07 07": eight digits in pairs, as Danes read them aloud. Short numbers stay whole. */
export function spoken(number: string): string {
  return /^\d{8}$/.test(number) ? (number.match(/../g) ?? []).join(' ') : number;
}
