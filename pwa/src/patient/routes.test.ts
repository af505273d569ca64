// Which addresses the app opens itself, and which it leaves to the browser.
import { expect, test } from 'vitest';
import { SCOPE, textAt } from './routes';

test.each(['/', '/trappen', '/opblussen', '/viden', '/viden/0123456789ab', '/mig', '/mig/print', '/start'])(
  '%s is the app’s own',
  (path) => expect(SCOPE.test(path)).toBe(true),
);

test.each(['/info/odense/', '/klinik/', '/redaktion/', '/ledelse/', '/api/session', '/mighty', '/videnskab'])(
  '%s is not',
  (path) => expect(SCOPE.test(path)).toBe(false),
);

test('a text’s address is inside the app', () => {
  expect(SCOPE.test(textAt('0123456789abcdef'.repeat(4)))).toBe(true);
});
