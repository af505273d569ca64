// "Udgivelser": what waits to be published, what has been, and what everybody has now, item by item.
import { answerTo, api, type Problem } from '../../api/client';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { Phones } from '../overview/Phones';
import { readReleases } from './calls';
import { PastCard } from './PastCard';
import { Release } from './Release';
import { WaitingCard } from './WaitingCard';
import './style.css';

export default function ReleasesScreen() {
  const { value, problem, again } = useReading(readReleases, 'releases');
  const newest = value?.past[0]?.id ?? '';
  return (
    <Screen title={t('publisher.nav.releases')}>
      <ProblemNotice problem={problem} again={again} />
      {!value && !problem && <Waiting />}
      {value && (
        <>
          <WaitingCard waiting={value.waiting} onDone={again} />
          {value.past.length > 0 && <PastCard past={value.past} undoable={value.undoable} onDone={again} />}
          <Phones />
          <Now key={newest} />
        </>
      )}
    </Screen>
  );
}

function Now() {
  const { value, problem, again } = useReading(() => answerTo(api.GET('/api/release')), 'release');
  const nothing = isNothing(problem);
  return (
    <>
      <ProblemNotice problem={nothing ? null : problem} again={again} />
      {nothing && <Notice>{t('publisher.nothing_released')}</Notice>}
      {value && <Release release={value} />}
    </>
  );
}

/** A server on which nothing has been released yet has no release to show, and that is no fault. */
function isNothing(problem: Problem | null): boolean {
  return problem?.code === 'not_found';
}
