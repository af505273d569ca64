// The one rule that a place sets about texts: whether small changes reach running plans by themselves.

import { done } from '../../api/client';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { announce } from '../../parts/live';
import { dayAndYear, t } from '../../text';
import { type OrganisationSeen, setMinorRule } from '../calls';

export function MinorRule({ place, onChanged }: { place: OrganisationSeen; onChanged: () => void }) {
  const acting = useActing();
  const since = place.upgrades_minor_since;
  const choose = async (follows: boolean): Promise<void> => {
    if (follows === (since !== null)) return;
    if (!(await acting.act(() => done(setMinorRule(place.organisation.id, follows))))) return;
    announce(t(follows ? 'admin.minor.done' : 'admin.minor.undone'));
    onChanged();
  };
  return (
    <Card title={t('admin.minor')}>
      <p>{t('admin.minor.text')}</p>
      <Choice
        legend={t('admin.minor.question')}
        options={[
          { value: 'clinician', label: t('admin.minor.clinician') },
          { value: 'rule', label: t('admin.minor.rule') },
        ]}
        value={since === null ? 'clinician' : 'rule'}
        onPick={(picked) => void choose(picked === 'rule')}
      />
      {since && <p class="small">{t('admin.minor.since', { day: dayAndYear(since) })}</p>}
      <ProblemNotice problem={acting.problem} />
    </Card>
  );
}
