// One section of the rules: what it says, and beside it each number with its value and where it comes from.
import { Card } from '../../parts/Card';
import { language, type Params, t } from '../../text';
import type { LadderRules, RuleNumber } from '../server/shapes';
import { said } from '../words/codes';
import { numberWords } from './numbers';
import { KINDS, type Section } from './sections';

export function RuleSection({ section, rules }: { section: Section; rules: LadderRules }) {
  const params = valuesOf(rules);
  const numbers = Object.keys(section.numbers).flatMap(
    (name) => rules.numbers.find((number) => number.name === name) ?? [],
  );
  return (
    <Card title={t(section.title)}>
      <div class="rules-section">
        <ul class="rules-says num">
          {section.says.map((sentence) => (
            <li key={sentence}>{t(sentence, params)}</li>
          ))}
        </ul>
        <ul class="rows num" aria-label={t('clinic.rules.numbers')}>
          {numbers.map((number) => (
            <li key={number.name}>
              {said(number.title, language.value)}
              <strong class="rules-value">{params[number.name]}</strong>
              <Source number={number} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** The sentences take their numbers from the same place as the list beside them, so the two can never differ. */
export function valuesOf({ numbers }: LadderRules): Params {
  return Object.fromEntries(numbers.map(({ name, values }) => [name, numberWords(KINDS[name], values)]));
}

function Source({ number: { source, remark } }: { number: RuleNumber }) {
  return (
    <span class="small rules-source">
      {source === null ? (
        t('clinic.rules.no_source')
      ) : (
        <>
          {t('clinic.rules.source')} <span lang="en">{source}.</span>
        </>
      )}{' '}
      {said(remark, language.value)}
    </span>
  );
}
