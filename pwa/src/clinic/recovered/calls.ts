// What the clinic asks of the server about what was found on a patient's phone, one function each.
import { type Answer, answerTo, api } from '../../api/client';
import type { LogEntry } from '../../domain/entries';

/** Each offer after the one before it: a plan comes before what was done to it. The first no ends it. */
export async function takeIn(patient_id: string, offers: readonly string[]): Promise<Answer<LogEntry>> {
  let answer: Answer<LogEntry> | null = null;
  for (const offer of offers) {
    answer = await answerTo(
      api.POST('/api/clinic/patients/{patient_id}/recovered/{offer}/take-in', {
        params: { path: { patient_id, offer } },
      }),
    );
    if (answer.problem) break;
  }
  if (!answer) throw new Error('there is nothing to take in');
  return answer;
}

export function leaveOut(patient_id: string, offer: string, id: string): Promise<Answer<LogEntry>> {
  return answerTo(
    api.POST('/api/clinic/patients/{patient_id}/recovered/{offer}/leave-out', {
      params: { path: { patient_id, offer } },
      body: { id },
    }),
  );
}
