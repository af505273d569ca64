// Two editions of a text, paragraph by paragraph: only what changed, as it was and as it is.
import type { Item } from '../../content/items';
import { linesOf } from '../../content/lines';
import { type Row, type Run, rowsOf } from '../../parts/diff';
import { language, t } from '../../text';
import { readItem } from '../server/calls';
import { ProblemNotice } from '../server/ProblemNotice';
import { useReading } from '../server/reading';
import { Waiting } from '../shell/Waiting';

export function Difference({ before, after }: { before: string; after: string }) {
  const was = useReading(() => readItem(before), before);
  const is = useReading(() => readItem(after), after);
  const problem = was.problem ?? is.problem;
  if (problem) return <ProblemNotice problem={problem} again={was.problem ? was.again : is.again} />;
  if (!was.value || !is.value) return <Waiting />;
  const changed = rowsOf(written(was.value), written(is.value)).filter(({ same }) => !same);
  if (changed.length === 0) return <p class="small">{t('clinic.texts.same_words')}</p>;
  return (
    <dl class="edition-difference">
      {changed.map((row, at) => (
        <Changed key={at} row={row} />
      ))}
    </dl>
  );
}

function written({ text }: Item): string {
  return linesOf(text[language.value]).join('\n');
}

function Changed({ row: { before, after } }: { row: Row }) {
  return (
    <div>
      {before && (
        <>
          <dt>{t('clinic.texts.was')}</dt>
          <dd>{before.map((run, at) => marked(run, 'del', at))}</dd>
        </>
      )}
      {after && (
        <>
          <dt>{t('clinic.texts.is')}</dt>
          <dd>{after.map((run, at) => marked(run, 'ins', at))}</dd>
        </>
      )}
    </div>
  );
}

function marked({ text, changed }: Run, Mark: 'ins' | 'del', at: number) {
  return changed ? <Mark key={at}>{text}</Mark> : text;
}
