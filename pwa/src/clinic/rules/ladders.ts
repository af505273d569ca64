// The ladders that are offered, each once, however many pathways have it.
import type { Pathway, PathwayLadder } from '../server/shapes';

export function laddersOf(pathways: readonly Pathway[]): readonly PathwayLadder[] {
  const all = pathways.flatMap(({ ladders }) => ladders);
  return [...new Map(all.map((ladder) => [ladder.item, ladder])).values()];
}
