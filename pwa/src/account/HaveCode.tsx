// The way in for a patient with a code: from the clinician, or from another device of one's own.
import { ButtonLink } from '../parts/Button';
import { t } from '../text';

export function HaveCode() {
  return (
    <ButtonLink look="text" href="/start">
      {t('account.have_code')}
    </ButtonLink>
  );
}
