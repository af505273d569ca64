// What phones give back after a restore: the cases that the server answers too, in tests/vectors/recovered.
import { describe, expect, test } from 'vitest';
import vectors from '../../../tests/vectors/recovered/offers.json';
import type { LogEntry } from './entries';
import { offerOf, waitingOffers } from './recovered';

test.each(Object.entries(vectors.offers))('%s is offered as %s', (lost, offer) => {
  expect(offerOf(lost)).toBe(offer);
});

describe('an offer', () => {
  test.each(vectors.cases)('$name', ({ entries, waits }) => {
    expect(waitingOffers(entries as unknown as LogEntry[]).map(({ id }) => id)).toEqual(waits);
  });
});
