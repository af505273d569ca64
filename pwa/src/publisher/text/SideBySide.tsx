// Two texts beside each other: lines that are the same are folded away until somebody asks for them, in the
// others the words that differ are marked.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { type Row, type Run, rowsOf } from '../../parts/diff';
import { t } from '../../text';
import { partsOfRows } from './folds';

interface Props {
  title: string;
  heads: readonly [before: string, after: string];
  before: string;
  after: string;
}

export function SideBySide({ title, heads, before, after }: Props) {
  const parts = useMemo(() => partsOfRows(rowsOf(before, after)), [before, after]);
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
        {parts.map(({ rows, folded }, at) =>
          folded ? <Folded key={at} rows={rows} /> : <Lines key={at} rows={rows} />,
        )}
      </table>
    </Card>
  );
}

function Folded({ rows }: { rows: readonly Row[] }) {
  const [open, setOpen] = useState(false);
  if (open) return <Lines rows={rows} />;
  return (
    <tbody>
      <tr class="compare-fold">
        <td colSpan={2}>
          <Button look="text" onClick={() => setOpen(true)}>
            {t('publisher.compare.fold', { count: rows.length })}
          </Button>
        </td>
      </tr>
    </tbody>
  );
}

function Lines({ rows }: { rows: readonly Row[] }) {
  return (
    <tbody>
      {rows.map((row, at) => (
        <Line key={at} row={row} />
      ))}
    </tbody>
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
