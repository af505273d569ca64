// What the clinic asks of the server about what was found on a patient's phone, one function each.
import { type Answer, answerTo, api, type Problem } from '../../api/client';
import type { LogEntry } from '../../domain/entries';

/** An offer that could not be taken in, and why. */
export interface Refused {
  readonly offer: string;
  readonly problem: Problem;
}

/**
 * Each offer after the one before it, since a plan comes before what was done to it. One that is refused does not hold
 * the others up; where nobody answers, or the session is over, there is no use in asking for the rest.
 */
export async function takeIn(
  patient_id: string,
  offers: readonly string[],
): Promise<Answer<readonly Refused[]>> {
  const refused: Refused[] = [];
  for (const offer of offers) {
    const { problem } = await answerTo(
      api.POST('/api/clinic/patients/{patient_id}/recovered/{offer}/take-in', {
        params: { path: { patient_id, offer } },
      }),
    );
    if (problem && (!problem.said || problem.code === 'not_signed_in')) return { value: null, problem };
    if (problem) refused.push({ offer, problem });
  }
  return { value: refused, problem: null };
}

export function leaveOut(patient_id: string, offer: string, id: string): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/recovered/{offer}/leave-out', {
      params: { path: { patient_id, offer } },
      body: { id },
    }),
  );
}
