// Reading from the server as a screen does it: what there is, what went wrong, and reading again.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Problem } from '../../api/client';
import { noteProblem, sessionEnded } from '../session';

export interface Reading<T> {
  /** The last that was read; it stays while it is read again, and when that fails. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly again: () => void;
}

interface Held<T> extends Omit<Reading<T>, 'again'> {
  readonly about: string;
}

/** Reads now, and again when `about` changes or somebody has signed in again. A late answer to an earlier question is dropped. */
export function useReading<T>(read: () => Promise<Answer<T>>, about: string): Reading<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((times) => times + 1), []);
  const out = sessionEnded.value;
  useEffect(() => {
    let dropped = out;
    const hear = ({ value, problem }: Answer<T>): void => {
      if (dropped) return;
      noteProblem(problem);
      setHeld((before) => ({
        about,
        value: value ?? (before?.about === about ? before.value : null),
        problem,
      }));
    };
    if (!out) void read().then(hear);
    return () => {
      dropped = true;
    };
  }, [about, round, out]);
  return held?.about === about ? { ...held, again } : { value: null, problem: null, again };
}
