// A device is called what its owner calls it, in both languages.
import { expect, test } from 'vitest';
import da from '../../../content/i18n/account.da.json';
import en from '../../../content/i18n/account.en.json';
import { speak } from '../text';
import { nameOf } from './device-name';

const words = { da: async () => ({ default: da }), en: async () => ({ default: en }) };

test.each([
  ['da', 'Chrome', 'Android', 'Chrome på Android'],
  ['en', 'Safari', 'iPhone', 'Safari on iPhone'],
  ['da', null, 'Linux', 'Linux'],
  ['da', 'Firefox', null, 'Firefox'],
  ['da', null, null, 'Ukendt enhed'],
  ['en', null, null, 'An unknown device'],
] as const)('in %s, %s and %s', async (language, browser, system, name) => {
  await speak(language, words);
  expect(nameOf({ device: { browser, system } })).toBe(name);
});
