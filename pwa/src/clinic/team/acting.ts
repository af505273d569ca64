// An act that answers with nothing but that it was done.
import type { Answer } from '../../api/client';

/** 204 has no body, and `act` tells what was not done by null: so what was done is said as true. */
export function done(ask: Promise<Answer<unknown>>): Promise<Answer<true>> {
  return ask.then((answer) => (answer.problem ? answer : { value: true, problem: null }));
}
