// Asking the server to do something, as a screen does it: one at a time, and what went wrong.
import { useRef, useState } from 'preact/hooks';
import type { Answer, Problem } from '../../api/client';
import { noteProblem } from '../session';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What was done, or null where it was not, or where an earlier act is still under way. */
  readonly act: <T>(ask: () => Promise<Answer<T>>) => Promise<T | null>;
}

export function useActing(): Acting {
  // A double click comes before the button is drawn as busy, so the button alone cannot hold it back.
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async <T>(ask: () => Promise<Answer<T>>): Promise<T | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    const answer = await ask();
    underWay.current = false;
    setBusy(false);
    setProblem(answer.problem);
    noteProblem(answer.problem);
    return answer.value;
  };
  return { busy, problem, act };
}
