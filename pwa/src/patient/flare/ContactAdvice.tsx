// Advice to talk with somebody: after each whole week, and when it gets worse. Who, and how to reach them, stands with it.
import { Notice } from '../../parts/Notice';
import { me } from '../../store/read';
import { t } from '../../text';
import type { Course } from '../flare-course';
import { FLARE_SIGNS } from '../routes';
import { DoctorsHours, OwnDoctor } from './OwnDoctor';

export function ContactAdvice({ course: { advises, asks, last } }: { course: Course }) {
  if (!advises) return null;
  const clinicians = me.value?.patient?.clinicians ?? [];
  const worse = last?.args.how === 'worse' && !asks;
  return (
    <Notice tone="flare" title={t('advice.title')}>
      <p>{t(worse ? 'advice.worse' : 'advice.week')}</p>
      <OwnDoctor />
      <DoctorsHours />
      {clinicians.length > 0 && (
        <p>{t('advice.clinicians', { names: clinicians.map(({ name }) => name).join(', ') })}</p>
      )}
      <p>
        <a href={FLARE_SIGNS}>{t('flare.see_signs')}</a>
      </p>
      {asks && <p class="small">{t('advice.answer')}</p>}
    </Notice>
  );
}
