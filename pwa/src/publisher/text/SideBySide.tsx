// Two texts beside each other: lines that are the same are folded away, in the others the words that differ are marked.
import type { ComponentChildren } from 'preact';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { type Row, type Run, rowsOf } from './diff';

interface Props {
  title: string;
  heads: readonly [before: string, after: string];
  before: string;
  after: string;
}

/** As many unchanged lines beside a change as it takes to know the place. */
const AROUND = 1;

export function SideBySide({ title, heads, before, after }: Props) {
  const rows = rowsOf(before, after);
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ same }) => !same),
  );
  return (
    <Card title={title}>
      <table class="compare">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            near[at] ? (
              <Line key={at} row={row} />
            ) : near[at - 1] || at === 0 ? (
              <tr key={at} class="compare-fold">
                <td colSpan={2}>{t('publisher.compare.fold')}</td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </Card>
  );
}

function Line({ row: { before, after, same } }: { row: Row }) {
  return (
    <tr class={same ? undefined : 'compare-changed'}>
      <td>
        {before?.map((run, at) => (
          <Marked key={at} run={run} as="del" />
        ))}
      </td>
      <td>
        {after?.map((run, at) => (
          <Marked key={at} run={run} as="ins" />
        ))}
      </td>
    </tr>
  );
}

function Marked({ run: { text, changed }, as: Mark }: { run: Run; as: 'ins' | 'del' }): ComponentChildren {
  return changed ? <Mark>{text}</Mark> : text;
}
