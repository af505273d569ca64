// Whether a plan goes by numbers that could not be chosen today. The clinic takes in none outside the bounds of its day,
// so a later release has moved them. A default that was moved cannot be told from a clinician's choice, and is not guessed.
import type { Pathway } from '../server/shapes';
import type { Plan } from './plans';

export function hasEarlierNumbers(
  { plan: { ladder } }: Pick<Plan, 'plan'>,
  pathways: readonly Pathway[],
): boolean {
  const offered = pathways.flatMap(({ ladders }) => ladders).find(({ item }) => item === ladder?.item);
  if (!ladder || !offered) return false;
  const within = ({ min, max }: { min: number; max: number }, value: number) => min <= value && value <= max;
  return !(
    within(offered.goal, ladder.goal) &&
    within(offered.rise_percent, ladder.rise_percent) &&
    within(offered.start_percent, ladder.start_percent) &&
    offered.flare_percent.choices.includes(ladder.flare_percent)
  );
}
