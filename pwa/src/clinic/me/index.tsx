// Who is signed in here, in which language, and the way out.
import { ChangePassword, Devices, me, setLanguage } from '../../account';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { LANGUAGES, language, t } from '../../text';
import { COVER } from '../routes';
import { Screen } from '../shell/Screen';
import { SignOutButton } from '../shell/SignOutButton';
import { wordFor } from '../words/codes';

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
        <div>
          <SignOutButton look="plain" />
        </div>
      </Card>
      <Card title={t('clinic.cover.title')}>
        <p>{t('clinic.cover.lead')}</p>
        <div>
          <ButtonLink look="plain" href={COVER}>
            {t('clinic.cover.open')}
          </ButtonLink>
        </div>
      </Card>
      <Card>
        <Choice
          legend={t('clinic.me.language')}
          beside
          options={LANGUAGES.map((value) => ({ value, label: t(`clinic.language.${value}`) }))}
          value={language.value}
          onPick={(picked) => void setLanguage(picked)}
        />
      </Card>
      <Devices />
      <ChangePassword />
    </Screen>
  );
}
