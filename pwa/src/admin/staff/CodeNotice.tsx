// A code to hand over, told once, with the two lines that the new employee needs.
import { Notice } from '../../parts/Notice';
import { moment, t } from '../../text';
import type { StaffCode } from '../calls';

export function CodeNotice({ code: { code, expires_at } }: { code: StaffCode }) {
  return (
    <Notice tone="safe" title={t('admin.code')}>
      <p class="admin-code num">{code}</p>
      <p>{t('admin.code.how', { address: location.host })}</p>
      <p class="small">{t('admin.code.until', { moment: moment(expires_at) })}</p>
    </Notice>
  );
}
