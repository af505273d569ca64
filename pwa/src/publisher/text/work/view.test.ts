// What an editor reads of a text's history.
import { beforeAll, expect, test } from 'vitest';
import { speak } from '../../../text';
import { words } from '../../../words/publisher';
import type { Act, Work } from './calls';
import { actWords, returnedWith } from './view';

beforeAll(() => speak('da', words));

const act = (name: string, said: Act['said'] = null): Act => ({
  act: name,
  at: '2026-03-02T09:00:00Z',
  by_name: 'Liv Berg',
  edition: null,
  said,
});
const work = (...acts: Act[]) => ({ acts }) as unknown as Work;

test('a returned text says who sent it back and why, until it is submitted again', () => {
  const returned = act('returned', { words: 'Hvorfor fem?' });
  expect(returnedWith(work(act('saved'), returned, act('submitted')))).toEqual({
    name: 'Liv Berg',
    words: 'Hvorfor fem?',
  });
  expect(returnedWith(work(act('submitted'), returned))).toBeNull();
  expect(returnedWith(work(act('saved')))).toBeNull();
});

test.each([
  ['approved', { role: 'læge', checked_against: 'En bog' }, 'Godkendt som læge. Holdt op mod: En bog'],
  ['submitted', { change: 'major', note: null }, 'Sendt til godkendelse som en stor ændring'],
  ['scheduled', { at: '2026-03-05T06:30:00Z' }, 'Udgives 5. marts kl. 07.30'],
  ['published', { release: '2026-03-2' }, 'Udgivet i 2026-03-2'],
  ['something_newer', null, 'something_newer'],
])('%s', (name, said, sentence) => {
  expect(actWords(act(name, said))).toBe(sentence);
});
