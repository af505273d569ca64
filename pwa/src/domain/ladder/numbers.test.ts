import { expect, test } from 'vitest';
import stated from '../../../../tests/vectors/numbers.json';
import * as numbers from './numbers';

const listed = (value: number | readonly number[]) => (typeof value === 'number' ? [value] : [...value]);

test('the phone goes by the same numbers as the server, which are those that are released', () => {
  const { DEFAULTS, RISE_PERCENTS, ...named } = numbers;
  const own = Object.entries(named).map(([name, value]) => [name.toLowerCase(), listed(value)]);
  expect({
    ...Object.fromEntries(own),
    rise_percents: [RISE_PERCENTS[0], RISE_PERCENTS.at(-1)],
    rise_percent: [DEFAULTS.risePercent],
    start_percent: [DEFAULTS.startPercent],
    flare_percent: [DEFAULTS.flarePercent],
  }).toEqual(stated);
});
