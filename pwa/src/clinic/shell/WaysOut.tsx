// The way out of a workspace, and its other language: the same two buttons in every room for staff.
import { setLanguage, signOut } from '../../account';
import { Button } from '../../parts/Button';
import { language, t } from '../../text';

/** `door` is where one comes in again; `leave` is what the button says. */
export function WaysOut({ door, leave }: { door: string; leave: string }) {
  const other = language.value === 'da' ? 'en' : 'da';
  return (
    <div class="row">
      <Button look="plain" onClick={() => void signOut().then(() => location.assign(door))}>
        {leave}
      </Button>
      <Button look="text" lang={other} onClick={() => void setLanguage(other)}>
        {t('account.other_language')}
      </Button>
    </div>
  );
}
