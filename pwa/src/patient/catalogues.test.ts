// The patient's words: the same in both languages, easy to read in Danish, and never blaming.
import { describe, expect, test } from 'vitest';
import auditDa from '../../../content/i18n/audit.da.json';
import auditEn from '../../../content/i18n/audit.en.json';
import exerciseDa from '../../../content/i18n/exercise.da.json';
import exerciseEn from '../../../content/i18n/exercise.en.json';
import ladderDa from '../../../content/i18n/ladder.da.json';
import ladderEn from '../../../content/i18n/ladder.en.json';
import ownPlanDa from '../../../content/i18n/own_plan.da.json';
import ownPlanEn from '../../../content/i18n/own_plan.en.json';
import patientDa from '../../../content/i18n/patient.da.json';
import patientEn from '../../../content/i18n/patient.en.json';
import printDa from '../../../content/i18n/print.da.json';
import printEn from '../../../content/i18n/print.en.json';
import startDa from '../../../content/i18n/start.da.json';
import startEn from '../../../content/i18n/start.en.json';

type Words = Readonly<Record<string, string>>;
const catalogues: readonly (readonly [string, Words, Words])[] = [
  ['patient', patientDa, patientEn],
  ['exercise', exerciseDa, exerciseEn],
  ['ladder', ladderDa, ladderEn],
  ['own_plan', ownPlanDa, ownPlanEn],
  ['audit', auditDa, auditEn],
  ['print', printDa, printEn],
  ['start', startDa, startEn],
];

const placeholders = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

/** Words per sentence, and the share of words over six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}]+(?:[-'][\p{L}]+)*/gu) ?? [];
  const sentences = text.match(/[.!?:]+(?:\s|$)/g) ?? [];
  return (
    words.length / Math.max(1, sentences.length) +
    (100 * words.filter((word) => word.length > 6).length) / Math.max(1, words.length)
  );
}

describe.each(catalogues)('the catalogue %s', (_name, da, en) => {
  test('has the same keys in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
  });

  test('has the same placeholders in both languages', () => {
    for (const [key, sentence] of Object.entries(da)) {
      expect(placeholders(en[key]), key).toEqual(placeholders(sentence));
    }
  });

  test('leaves nothing empty', () => {
    for (const sentence of [...Object.values(da), ...Object.values(en)]) expect(sentence.trim()).not.toBe('');
  });

  test('is easy to read in Danish', () => {
    const sentences = Object.values(da).filter((sentence) => /[.!?]$/.test(sentence));
    expect(lix(sentences.join(' '))).toBeLessThanOrEqual(35);
  });

  test('never blames, never promises that there is no danger, and never cheers', () => {
    const avoided =
      /slid|nedslidt|skred|instabil|klemme|kronisk|farlig|desværre|glemt|fejlet|mislyk|forsøm|burde|husk nu|flot|sejt|bravo|super/i;
    for (const sentence of Object.values(da)) expect(sentence).not.toMatch(avoided);
  });
});

test('a sentence of its own is short enough to take in', () => {
  for (const [key, sentence] of [...Object.entries<string>(patientDa), ...Object.entries<string>(ladderDa)]) {
    for (const part of sentence.split(/(?<=[.!?])\s/)) {
      expect(part.split(/\s+/).length, `${key}: ${part}`).toBeLessThanOrEqual(32);
    }
  }
});
