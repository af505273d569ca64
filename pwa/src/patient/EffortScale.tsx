// How hard it was, on the app's own scale from 0 to 10 with everyday words.
import { Scale } from '../parts/Choice';
import { t } from '../text';

const WORDS = [
  'none',
  'easy',
  'easy',
  'talking',
  'talking',
  'short',
  'short',
  'few',
  'few',
  'almost',
  'most',
] as const;

export function effortWord(effort: number): string {
  return t(`effort.${WORDS[effort] ?? 'most'}`);
}

export function EffortScale({ value, onPick }: { value: number | null; onPick: (value: number) => void }) {
  return (
    <Scale
      legend={t('effort.question')}
      value={value}
      onPick={onPick}
      low={t('effort.none')}
      high={t('effort.most')}
      word={value === null ? undefined : `${value}: ${effortWord(value)}`}
    />
  );
}
