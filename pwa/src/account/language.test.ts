// A language whose words are not on the phone never leaves the screen without words.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyPhone } from '../sync/testing/phone';
import { type Catalogues, language, t } from '../text';
import { beginToSpeak, setLanguage } from './language';

const danish = { default: { 'nav.today': 'I dag' } };
const english = { default: { 'nav.today': 'Today' } };

function catalogues(reached: { english: boolean }): Catalogues {
  return {
    da: async () => danish,
    en: async () => {
      if (!reached.english) throw new TypeError('no network');
      return english;
    },
  };
}

const page = { documentElement: { lang: 'da' } };

beforeEach(() => {
  emptyPhone();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('without its words the language stays what it was, and can be chosen when they can be fetched', async () => {
  const reached = { english: false };
  await beginToSpeak(catalogues(reached));
  expect(await setLanguage('en')).toBe(false);
  expect([language.value, t('nav.today')]).toEqual(['da', 'I dag']);
  reached.english = true;
  expect(await setLanguage('en')).toBe(true);
  expect([language.value, t('nav.today'), page.documentElement.lang]).toEqual(['en', 'Today', 'en']);
});

test('an app that cannot open in the language of this device opens in Danish', async () => {
  await beginToSpeak(catalogues({ english: true }));
  await setLanguage('en');
  await beginToSpeak(catalogues({ english: false }));
  expect([language.value, t('nav.today')]).toEqual(['da', 'I dag']);
});
