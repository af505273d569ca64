// Who is here and as what, the language, one's own sessions and password, and the way out.
import { useEffect, useState } from 'preact/hooks';
import { ChangePassword, Devices, type Me, me } from '../../account';
import { answerTo, api } from '../../api/client';
import { Screen } from '../../clinic/shell/Screen';
import { WaysOut } from '../../clinic/shell/WaysOut';
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { known, t } from '../../text';
import { FRONT } from '../routes';

type Role = Me['roles'][number];

export default function MeScreen() {
  const person = me.value;
  if (!person) return null;
  return (
    <Screen title={t('clinic.me.title')}>
      <Card title={person.name}>
        <p class="small">{person.email}</p>
        <ul class="rows">
          {person.roles.map((role) => (
            <li key={role.role + role.organisation.id}>
              <span class="grow">
                {t('publisher.role_at', { role: roleWord(role), organisation: role.organisation.name })}
              </span>
              <PublicPages organisation={role.organisation} />
            </li>
          ))}
        </ul>
        <WaysOut door={FRONT} leave={t('publisher.sign_out')} />
      </Card>
      <Devices />
      <ChangePassword />
    </Screen>
  );
}

/** The same texts as everybody reads them, with the municipality's own words in their slots. */
function PublicPages({ organisation: { kind, code, name } }: { organisation: Role['organisation'] }) {
  const [slug, setSlug] = useState<string | null>(null);
  useEffect(() => {
    if (kind !== 'municipality' || code === null) return;
    void answerTo(api.GET('/content/municipalities/{code}.json', { params: { path: { code } } })).then(
      ({ value }) => setSlug(value?.slug ?? null),
    );
  }, [kind, code]);
  if (!slug) return null;
  return (
    <ButtonLink look="quiet" href={`/info/${slug}/`}>
      {t('publisher.public_pages', { name })}
    </ButtonLink>
  );
}

function roleWord({ role }: Role): string {
  const key = `publisher.role.${role}`;
  return known(key) ? t(key) : role;
}
