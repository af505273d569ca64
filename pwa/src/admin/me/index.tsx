// Who is signed in here, the language, one's own sessions and password, and the way out.
import { ChangePassword, Devices, me } from '../../account';
import { Screen } from '../../clinic/shell/Screen';
import { WaysOut } from '../../clinic/shell/WaysOut';
import { wordFor } from '../../clinic/words/codes';
import { Card } from '../../parts/Card';
import { t } from '../../text';
import { STAFF } from '../routes';

export function MeScreen() {
  const person = me.value;
  if (!person) return null;
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
        <WaysOut door={STAFF} leave={t('clinic.sign_out')} />
      </Card>
      <Devices />
      <ChangePassword />
    </Screen>
  );
}
