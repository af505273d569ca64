// Every word on the screen: typed keys over the catalogues of content/i18n, with plurals, days and numbers by Intl.
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type accessLog from '../../content/i18n/access_log.da.json';
import type account from '../../content/i18n/account.da.json';
import type admin from '../../content/i18n/admin.da.json';
import type advice from '../../content/i18n/advice.da.json';
import type audit from '../../content/i18n/audit.da.json';
import type clinic from '../../content/i18n/clinic.da.json';
import type diary from '../../content/i18n/diary.da.json';
import type errors from '../../content/i18n/errors.da.json';
import type exercise from '../../content/i18n/exercise.da.json';
import type invite from '../../content/i18n/invite.da.json';
import type ladder from '../../content/i18n/ladder.da.json';
import type overview from '../../content/i18n/overview.da.json';
import type own_plan from '../../content/i18n/own_plan.da.json';
import type patient from '../../content/i18n/patient.da.json';
import type print from '../../content/i18n/print.da.json';
import type publisher from '../../content/i18n/publisher.da.json';
import type recalls from '../../content/i18n/recalls.da.json';
import type slots from '../../content/i18n/slots.da.json';
import type staff from '../../content/i18n/staff.da.json';
import type start from '../../content/i18n/start.da.json';
import type sync from '../../content/i18n/sync.da.json';
import type work from '../../content/i18n/work.da.json';
import type { Language } from './content/items';

export type { Language };

/** What every word is written in, the editors' own language first. */
export const LANGUAGES = ['da', 'en'] as const satisfies readonly Language[];

type Written =
  | keyof typeof accessLog
  | keyof typeof account
  | keyof typeof admin
  | keyof typeof advice
  | keyof typeof audit
  | keyof typeof clinic
  | keyof typeof diary
  | keyof typeof errors
  | keyof typeof exercise
  | keyof typeof invite
  | keyof typeof ladder
  | keyof typeof overview
  | keyof typeof own_plan
  | keyof typeof patient
  | keyof typeof print
  | keyof typeof publisher
  | keyof typeof recalls
  | keyof typeof slots
  | keyof typeof staff
  | keyof typeof start
  | keyof typeof sync
  | keyof typeof work;

/** A key as written in a catalogue, or the stem of a plural (`stem.one`, `stem.other`). */
export type Key =
  | Written
  | (Written extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never);

export type Params = Readonly<Record<string, string | number>>;
export type Words = Readonly<Record<string, string>>;
/** Fetches one language's words; each is a chunk of its own, and both are kept for offline use. */
export type Catalogues = Readonly<Record<Language, () => Promise<{ readonly default: Words }>>>;

const spoken = signal<{ readonly language: Language; readonly words: Words }>({ language: 'da', words: {} });

export const language: ReadonlySignal<Language> = computed(() => spoken.value.language);

/** Puts one language's words in use. Screens that read `t()` draw themselves anew. */
export async function speak(wanted: Language, catalogues: Catalogues): Promise<void> {
  const { default: words } = await catalogues[wanted]();
  spoken.value = { language: wanted, words };
}

/** The sentence for a key; `params.count` chooses between the plural's forms. */
export function t(key: Key, params: Params = {}): string {
  const { words } = spoken.value;
  return (words[key] ?? words[`${key}.${plural(params['count'])}`] ?? words[`${key}.other`] ?? key).replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => {
      const value = params[name];
      return value === undefined ? placeholder : typeof value === 'number' ? number(value) : value;
    },
  );
}

/** Whether the catalogues have a sentence for a key that came from elsewhere, such as a refusal's code. */
export function known(key: string): key is Key {
  return key in spoken.value.words;
}

/** "20. juli" */
export function day(on: string): string {
  return dated(on, { day: 'numeric', month: 'long' });
}

/** "20. jul.", and with its year where that is another one than the day's beside it. */
export function shortDay(on: string, beside: string = on): string {
  const year = on.slice(0, 4) === beside.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dated(on, { day: 'numeric', month: 'short', ...year });
}

/** "20. juli", and with its year where that is another one than the day's beside it. */
export function dayBeside(on: string, beside: string): string {
  return on.slice(0, 4) === beside.slice(0, 4) ? day(on) : dayAndYear(on);
}

/** "jul." */
export function month(on: string): string {
  return dated(on, { month: 'short' });
}

/** "juli 2026" */
export function monthAndYear(on: string): string {
  return dated(on, { month: 'long', year: 'numeric' });
}

/** "mandag" */
export function weekday(on: string): string {
  return dated(on, { weekday: 'long' });
}

/** "mandag 20. juli" */
export function weekdayAndDay(on: string): string {
  return dated(on, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "20. juli 2026" */
export function dayAndYear(on: string): string {
  return dated(on, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "20. juli kl. 18.20", by the clock in Denmark. */
export function moment(at: string): string {
  const format = formatter(
    'moment',
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Europe/Copenhagen',
      }),
  );
  return format.format(new Date(at));
}

/** "18.20", by the clock in Denmark. */
export function clock(at: string): string {
  const format = formatter(
    'clock',
    (locale) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' }),
  );
  return format.format(new Date(at));
}

/** "12,5" */
export function number(value: number): string {
  return formatter('number', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })).format(
    value,
  );
}

function plural(count: string | number | undefined): string {
  return formatter('plural', (locale) => new Intl.PluralRules(locale)).select(Number(count ?? 0));
}

function dated(on: string, parts: Intl.DateTimeFormatOptions): string {
  // A civil day has no clock and no zone: read and written as UTC it can never become its neighbour.
  const format = formatter(
    JSON.stringify(parts),
    (locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }),
  );
  return format.format(new Date(`${on}T00:00:00Z`));
}

// Making a formatter costs a slow phone a millisecond or more; a screen formats dozens of days.
const formatters = new Map<string, unknown>();

function formatter<F>(name: string, make: (locale: string) => F): F {
  const spokenNow = spoken.value.language;
  const key = `${spokenNow} ${name}`;
  let found = formatters.get(key) as F | undefined;
  if (found === undefined) {
    found = make(spokenNow === 'da' ? 'da-DK' : 'en-GB');
    formatters.set(key, found);
  }
  return found;
}
