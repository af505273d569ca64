// A code to hand over, told once, with the two lines that the new employee needs, in the language chosen for them.
import { cardWords, dayOnCard } from '../../clinic/words/card';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import type { NewRole, StaffCode } from '../calls';
import { firstDayAt } from '../view';

interface Props {
  code: StaffCode;
  /** What they are first of all, which says behind which door they belong. */
  role: NewRole['role'] | undefined;
}

export function CodeNotice({ code: { code, expires_at, language }, role }: Props) {
  const address = location.host + firstDayAt(role, language);
  return (
    <Notice tone="safe" title={t('admin.code')}>
      <p>{t('admin.code.hand_over')}</p>
      <div lang={language}>
        <p class="admin-code num">{code}</p>
        <p>{cardWords(language, 'card.staff.open', { address })}</p>
        <p>{cardWords(language, 'card.staff.once', { until: dayOnCard(language, expires_at) })}</p>
      </div>
    </Notice>
  );
}
