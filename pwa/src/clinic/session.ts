// Whether the server still knows who is here. When it does not, the screens wait as they are while one signs in again.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../api/client';

const ended = signal(false);

export const sessionEnded: ReadonlySignal<boolean> = ended;

/** Every answer comes by here, because any of them can be the first to say that the session is over. */
export function noteProblem(problem: Problem | null): void {
  if (problem?.code === 'not_signed_in') ended.value = true;
}

export function signedInAgain(): void {
  ended.value = false;
}
