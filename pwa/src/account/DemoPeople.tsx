// Whom one can sign in as, where the server says that it is a demo.
import { Button } from '../parts/Button';
import { type Key, t } from '../text';
import type { Door } from './door';

const PASSWORD = 'rygvej-demo';

const PEOPLE: Readonly<Record<Door, readonly { readonly name: string; readonly words: Key }[]>> = {
  patient: [
    { name: 'anna', words: 'account.demo.anna' },
    { name: 'carla', words: 'account.demo.carla' },
  ],
  clinic: [
    { name: 'bo', words: 'account.demo.bo' },
    { name: 'erik', words: 'account.demo.erik' },
    { name: 'hanne', words: 'account.demo.hanne' },
  ],
  publisher: [
    { name: 'dorte', words: 'account.demo.dorte' },
    { name: 'freja', words: 'account.demo.freja' },
    { name: 'gustav', words: 'account.demo.gustav' },
  ],
  admin: [{ name: 'ida', words: 'account.demo.ida' }],
};

interface Props {
  door: Door;
  onPick: (email: string, password: string) => void;
}

export function DemoPeople({ door, onPick }: Props) {
  return (
    <section class="sign-in-demo stack" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('account.demo.title')}</h2>
      <p class="small">{t('account.demo.lead', { password: PASSWORD })}</p>
      {PEOPLE[door].map(({ name, words }) => (
        <Button key={name} look="quiet" wide onClick={() => onPick(`${name}@rygvej.test`, PASSWORD)}>
          {t(words)}
        </Button>
      ))}
    </section>
  );
}
