// "Udgivelser": what everybody has now, with its fingerprint and every item.
import { answerTo, api, type Problem } from '../../api/client';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import { Release } from './Release';
import './style.css';

export default function ReleasesScreen() {
  const { value, problem, again } = useReading(() => answerTo(api.GET('/api/release')), 'release');
  const nothing = isNothing(problem);
  return (
    <Screen title={t('publisher.title')}>
      <p>{t('publisher.lead')}</p>
      <ProblemNotice problem={nothing ? null : problem} again={again} />
      {nothing && <Notice>{t('publisher.nothing_released')}</Notice>}
      {value && <Release release={value} />}
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

/** A server on which nothing has been released yet has no release to show, and that is no fault. */
function isNothing(problem: Problem | null): boolean {
  return problem?.code === 'not_found';
}
