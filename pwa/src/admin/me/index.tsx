// Who is signed in here, the language, one's own sessions and password, and the way out.
import { ChangePassword, Devices, me, setLanguage, signOut } from '../../account';
import { Screen } from '../../clinic/shell/Screen';
import { wordFor } from '../../clinic/words/codes';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { language, t } from '../../text';
import { STAFF } from '../routes';

export function MeScreen() {
  const person = me.value;
  if (!person) return null;
  const other = language.value === 'da' ? 'en' : 'da';
  return (
    <Screen title={t('clinic.me.title')}>
      <Card title={person.name}>
        <p class="small">{person.email}</p>
        <ul class="rows">
          {person.roles.map(({ role, organisation }) => (
            <li key={role + organisation.id}>
              <span>
                {t('clinic.me.role', { role: wordFor('clinic.role', role), organisation: organisation.name })}
              </span>
            </li>
          ))}
        </ul>
        <div class="row">
          <Button look="plain" onClick={() => void signOut().then(() => location.assign(STAFF))}>
            {t('clinic.sign_out')}
          </Button>
          <Button look="text" lang={other} onClick={() => void setLanguage(other)}>
            {t('account.other_language')}
          </Button>
        </div>
      </Card>
      <Devices />
      <ChangePassword />
    </Screen>
  );
}
