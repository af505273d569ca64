// Which texts of a release stand beside the plans: what no plan has, each with those it speaks to, by name.
import type { Listed } from '../../content/library';
import type { Language } from '../../text';

export interface Beside {
  readonly texts: readonly Listed[];
  readonly lessons: readonly Listed[];
  readonly relatives: readonly Listed[];
}

/** What is written for clinicians is theirs; they find it from their own workspace. */
export function beside(all: readonly Listed[], pinned: ReadonlySet<string>, language: Language): Beside {
  const order = new Intl.Collator(language).compare;
  const name = ({ title, id }: Listed) => title[language] ?? title.da ?? id;
  const of = (kind: string, audience: string) =>
    all
      .filter((one) => one.kind === kind && one.audience === audience && !pinned.has(one.id))
      .sort((one, other) => order(name(one), name(other)));
  return {
    texts: of('page', 'patients'),
    lessons: of('lesson', 'patients'),
    relatives: of('page', 'relatives'),
  };
}
