// What the exercises of the pathways are called, by their ids.
import { language } from '../../text';
import type { Pathway } from '../server/shapes';
import { said } from './codes';

export function exerciseTitles(pathways: readonly Pathway[]): ReadonlyMap<string, string> {
  return new Map(
    pathways.flatMap(({ exercises }) =>
      exercises.map(({ item, title }) => [item, said(title, language.value)]),
    ),
  );
}
