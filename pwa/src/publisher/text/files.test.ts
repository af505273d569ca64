// Which words stand in the editor when some come from the server and some from elsewhere.
import { expect, test } from 'vitest';
import { differing, over } from './files';

const file = (path: string, text: string, revision: number) => ({ path, text, revision });
const SERVER = [file('da', 'hej', 3), file('en', 'hello', 1)];

test('words found in the browser stand on the revision that they were written from', () => {
  expect(over(SERVER, [file('da', 'hej igen', 2)])).toEqual([file('da', 'hej igen', 2), SERVER[1]]);
});

test('mine on top of theirs are my words on their revision', () => {
  expect(over(SERVER, [file('da', 'min', 3)], [file('da', 'deres', 4)])[0]).toEqual(file('da', 'min', 4));
});

test('a file is changed when its words are other, whatever its number', () => {
  expect(differing([file('da', 'hej', 9), file('en', 'hi', 1)], SERVER)).toEqual([file('en', 'hi', 1)]);
});

test('a translation that was begun and not saved is found again', () => {
  const begun = file('fr', 'salut', 0);
  expect(over(SERVER, [begun])).toEqual([...SERVER, begun]);
  expect(differing([...SERVER, begun], SERVER)).toEqual([begun]);
});
