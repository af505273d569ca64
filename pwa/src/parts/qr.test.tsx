// A QR code is drawn as the server counted it, with the light edge that cameras need.
import { expect, test } from 'vitest';
import { Qr } from './Qr';

interface Drawn {
  props: { viewBox: string; children: { props: { d: string } }[] };
}

test('every run of dark modules is one box at its place, inside a light edge of four', () => {
  const { props } = Qr({ rows: ['110', '001', '000'], label: 'x' }) as unknown as Drawn;
  expect(props.viewBox).toBe('0 0 11 11');
  expect(props.children[1]?.props.d).toBe('M4 4h2v1h-2zM6 5h1v1h-1z');
});
