// The shared texts have changed around the words: then and now beside each other, and "still right" settles it.
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { focusTitle } from '../../clinic/shell/Screen';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { SideBySide } from '../text/SideBySide';
import { type Drift, stillRight, type Where } from './calls';

interface Props {
  drifts: readonly Drift[];
  where: Where;
  release: string;
  writes: boolean;
  again: () => void;
}

export function Drifts({ drifts, where, release, writes, again }: Props) {
  const acting = useActing();
  const settle = async (): Promise<void> => {
    if (!(await acting.act(() => stillRight(where, release)))) return;
    announce(t('slots.still_right.done'));
    focusTitle();
    again();
  };
  return (
    <section class="slots-drifts">
      {drifts.map(({ item, title, before, now }) => (
        <div key={item}>
          {now.length === 0 && <Notice>{t('slots.drift.gone', { title })}</Notice>}
          {before.length === 0 && <Notice>{t('slots.drift.new', { title })}</Notice>}
          <SideBySide
            title={title}
            heads={[t('slots.drift.before'), t('slots.drift.now')]}
            before={lines(before, where.slot)}
            after={lines(now, where.slot)}
          />
        </div>
      ))}
      <ProblemNotice problem={acting.problem} again={again} />
      {writes && (
        <div>
          <Button disabled={acting.busy} onClick={settle}>
            {acting.busy ? t('clinic.busy') : t('slots.still_right')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The place of the words themselves is told in words. */
function lines(said: readonly string[], slot: string): string {
  return said.map((line) => (line === `::slot{${slot}}` ? `[${t('slots.here')}]` : line)).join('\n');
}
