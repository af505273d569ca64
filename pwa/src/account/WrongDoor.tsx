// Somebody has signed in where they have nothing to do: the way to where they have.
import { Notice } from '../parts/Notice';
import type { Me } from '../store/person';
import { type Key, t } from '../text';
import { EDITORIAL } from './door';

const DOORS: readonly { readonly roles: readonly string[]; readonly href: string; readonly words: Key }[] = [
  { roles: ['patient'], href: '/', words: 'account.door.patient' },
  { roles: ['clinician'], href: '/klinik/', words: 'account.door.clinic' },
  { roles: ['administrator'], href: '/ledelse/', words: 'account.door.admin' },
  { roles: EDITORIAL, href: '/redaktion/', words: 'account.door.publisher' },
];

export function WrongDoor({ me }: { me: Me }) {
  const mine = DOORS.filter(({ roles }) => me.roles.some(({ role }) => roles.includes(role)));
  return (
    <Notice tone="info" title={t('account.wrong_door', { name: me.name })}>
      {mine.length === 0 && <p>{t('account.no_door')}</p>}
      {mine.map(({ href, words }) => (
        <p key={href}>
          <a href={href}>{t(words)}</a>
        </p>
      ))}
    </Notice>
  );
}
