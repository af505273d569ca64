// A slot being written: what stands in the fields, what is kept in the browser, saved, and found.
import { useEffect, useRef, useState } from 'preact/hooks';
import { me } from '../../account';
import { type Acting, useActing } from '../../clinic/server/acting';
import { LANGUAGES } from '../../text';
import { keep, kept } from '../text/kept';
import { type CheckedSlot, checkSlot, type Slot, saveSlot, type Where, type Words } from './calls';

/** A pause that is long enough for a thought to be whole. */
const PAUSE_MS = 600;

export interface SlotEditing {
  readonly words: Words;
  readonly write: (language: 'da' | 'en', text: string) => void;
  /** Days as the browser's own fields give them; no last day is an empty one. */
  readonly from: string;
  readonly until: string;
  readonly setFrom: (day: string) => void;
  readonly setUntil: (day: string) => void;
  readonly changed: boolean;
  readonly checked: CheckedSlot | null;
  readonly acting: Acting;
  readonly save: () => Promise<boolean>;
}

export function useSlotEditing(slot: Slot, where: Where, today: string): SlotEditing {
  const standing = slot.values.at(-1);
  const shelf = `slot-${where.code}-${where.slot}`;
  const person = me.value?.id ?? '';
  const [words, setWords] = useState<Words>(() => leftBehind(person, shelf) ?? wordsOf(slot));
  const [from, setFrom] = useState(later(standing?.valid_from, today));
  const [until, setUntil] = useState(stillAhead(standing?.last_day, today));
  const acting = useActing();
  const checked = useCheck(where.slot, words);
  const saved = wordsOf(slot);
  const same = LANGUAGES.every((one) => words[one] === saved[one]);
  return {
    words,
    write: (one, text) => {
      const next = { ...words, [one]: text };
      // Kept before it is drawn: whatever has been seen on the screen is there after a crash.
      keep(
        person,
        shelf,
        LANGUAGES.map((path) => ({ path, text: next[path], revision: where.number })),
      );
      setWords(next);
    },
    from,
    until,
    setFrom,
    setUntil,
    changed:
      !same || from !== later(standing?.valid_from, today) || until !== stillAhead(standing?.last_day, today),
    checked,
    acting,
    save: async () => {
      const last_day = until || null;
      const done = await acting.act(() => saveSlot(where, { source: words, valid_from: from, last_day }));
      if (done) keep(person, shelf, []);
      return done !== null;
    },
  };
}

function wordsOf({ values }: Slot): Words {
  return values.at(-1)?.source ?? { da: '', en: '' };
}

function leftBehind(person: string, shelf: string): Words | null {
  const [da, en] = LANGUAGES.map((one) => kept(person, shelf).find(({ path }) => path === one)?.text);
  return da === undefined || en === undefined ? null : { da, en };
}

function later(day: string | undefined, today: string): string {
  return day !== undefined && day > today ? day : today;
}

function stillAhead(day: string | null | undefined, today: string): string {
  return day && day >= today ? day : '';
}

/** What there is to say about the words, a moment after the last of them. A late answer to older words is dropped. */
function useCheck(slot: string, words: Words): CheckedSlot | null {
  const [checked, setChecked] = useState<CheckedSlot | null>(null);
  const first = useRef(true);
  useEffect(() => {
    let dropped = false;
    const ask = (): void => {
      void checkSlot(slot, words).then(({ value }) => {
        if (value && !dropped) setChecked(value);
      });
    };
    const timer = setTimeout(ask, first.current ? 0 : PAUSE_MS);
    first.current = false;
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [slot, words]);
  return checked;
}
