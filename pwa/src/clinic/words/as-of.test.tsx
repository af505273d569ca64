// What is older than yesterday says so in words, wherever a clinician reads it.
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { speak } from '../../text';
import { words } from '../../words/clinic';
import { AsOf } from './AsOf';

beforeEach(() => speak('da', words));

test.each([
  ['2026-03-04', ''],
  ['2026-03-03', ''],
  ['2026-03-02', 'Som det stod 2. marts'],
  ['2025-12-31', 'Som det stod 31. december 2025'],
])('heard on %s, read on 4 March: %s', (heardOn, told) => {
  const html = renderToString(<AsOf heardOn={heardOn} today="2026-03-04" />);
  expect(html.replace(/<[^>]+>/g, '')).toBe(told);
});

test('who was never heard from has nothing that could be old', () => {
  expect(renderToString(<AsOf heardOn={null} today="2026-03-04" />)).toBe('');
});
