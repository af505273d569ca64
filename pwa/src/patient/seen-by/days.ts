// A flat list of looks as people read it: day by day, and on each day who did what.
import type { Look } from '../../api/seen-by';
import { dayInCopenhagen } from '../../domain/days';

export interface Visitor {
  readonly name: string;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly why: Look['why'];
  /** What was done, the latest first, each kind once with how often. */
  readonly acts: readonly { readonly act: Look['act']; readonly times: number; readonly at: string }[];
}

export interface Day {
  readonly on: string;
  readonly visitors: readonly Visitor[];
}

/** The looks grouped by civil day in Denmark, then by person and reason; the order of the list is kept. */
export function byDay(looks: readonly Look[]): Day[] {
  return grouped(looks, (look) => dayInCopenhagen(new Date(look.at))).map(([on, those]) => ({
    on,
    visitors: grouped(those, ({ actor, organisation, why }) =>
      JSON.stringify([actor, organisation, why]),
    ).map(([, his]) => visitor(his)),
  }));
}

function visitor(looks: readonly [Look, ...Look[]]): Visitor {
  const [{ actor, profession, organisation, why }] = looks;
  const acts = grouped(looks, ({ act }) => act).map(([, same]) => ({
    act: same[0].act,
    times: same.length,
    at: same[0].at,
  }));
  return { name: actor, profession, organisation, why, acts };
}

function grouped(looks: readonly Look[], by: (look: Look) => string): [string, [Look, ...Look[]]][] {
  const groups = new Map<string, [Look, ...Look[]]>();
  for (const look of looks) {
    const found = groups.get(by(look));
    if (found) found.push(look);
    else groups.set(by(look), [look]);
  }
  return [...groups];
}
