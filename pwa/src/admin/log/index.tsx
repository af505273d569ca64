// "Opslag": who did what with whose data. A search begins with the button, because each one is written down.
import { useState } from 'preact/hooks';
import type { Problem } from '../../api/client';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { noteProblem } from '../../clinic/session';
import { Screen } from '../../clinic/shell/Screen';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { type LogLine, type LogQuestion, searchLog } from '../calls';
import { Line } from './Line';
import { Questions } from './Questions';

interface Found {
  readonly question: LogQuestion;
  readonly lines: readonly LogLine[];
  readonly next: string | null;
}

export function LogScreen() {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const search = async (question: LogQuestion, before: Found | null): Promise<void> => {
    setBusy(true);
    const { value, problem } = await searchLog(question, before?.next ?? null);
    noteProblem(problem);
    setProblem(problem);
    if (value) setFound({ question, lines: [...(before?.lines ?? []), ...value.rows], next: value.next });
    setBusy(false);
  };

  return (
    <Screen title={t('log.title')}>
      <p>{t('log.what')}</p>
      <Questions busy={busy} onAsk={(question) => search(question, null)} />
      <ProblemNotice problem={problem} />
      <p role="status">{busy ? t('log.searching') : found && howMany(found)}</p>
      {found && found.lines.length > 0 && (
        <Card>
          <ul class="rows">
            {found.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </Card>
      )}
      {found?.next && (
        <Button look="plain" disabled={busy} onClick={() => search(found.question, found)}>
          {t('log.older')}
        </Button>
      )}
    </Screen>
  );
}

function howMany({ lines, next }: Found): string {
  if (lines.length === 0) return t('log.nothing');
  return t(next ? 'log.found.more' : 'log.found', { count: lines.length });
}
