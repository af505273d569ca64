// The other language, named in itself, so that whoever needs it can find it.
import { Button } from '../parts/Button';
import { language, t } from '../text';
import { setLanguage } from './language';

export function LanguageSwitch() {
  const other = language.value === 'da' ? 'en' : 'da';
  return (
    <div class="sign-in-language">
      <Button look="text" lang={other} onClick={() => void setLanguage(other)}>
        {t('account.other_language')}
      </Button>
    </div>
  );
}
