// The patient's app: the five places, what lies behind them, and who may see them.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SignIn } from '../account';
import { Live } from '../parts/live';
import { NavBar, type Place } from '../parts/NavBar';
import { me, ready } from '../store/read';
import { t } from '../text';
import { FirstTime } from './FirstTime';
import { go, path } from './location';
import {
  DEVICES,
  FLARE,
  ME,
  NEW_PASSWORD,
  PRINT,
  READING,
  SEEN_BY,
  STAIRS,
  START,
  TODAY,
  WHERE,
} from './routes';
import { Today } from './today';
import './screen.css';

type Others = typeof import('./others');

export function App() {
  if (!ready.value) return null;
  // Whoever follows a link to a new password is nobody yet, or somebody who has forgotten the old one.
  if (path.value === NEW_PASSWORD) return <CurrentScreen />;
  if (path.value === START) return <FirstTime />;
  if (!me.value) return <SignIn door="patient" onDone={() => {}} />;
  return (
    <div class="app">
      <div class="app-inside">
        <CurrentScreen />
        <Places />
        <Live />
      </div>
    </div>
  );
}

/** I dag is here at once; the others come in a chunk of their own, which is fetched as soon as something can be seen. */
function CurrentScreen() {
  const others = useSignal<Others | null>(null);
  const address = path.value;
  // Tried again at every move, should the first try have been cut off; the phone holds the chunk from then on.
  useEffect(() => {
    if (others.value) return;
    import('./others').then(
      (screens) => {
        others.value = screens;
      },
      () => undefined,
    );
  }, [address]);
  if (address === TODAY) return <Today />;
  return others.value && screenAt(address, others.value);
}

function screenAt(
  address: string,
  { Flare, Me, MyDevices, NewPassword, Print, Reading, SeenBy, Stairs, Text, Where }: Others,
) {
  const [, place, hash] = /^(\/[^/]*)\/?(.*)$/.exec(address) ?? [];
  if (address === NEW_PASSWORD)
    return <NewPassword token={location.hash.slice(1)} onDone={() => go(TODAY)} />;
  if (address === DEVICES) return <MyDevices />;
  if (address === PRINT) return <Print />;
  if (address === WHERE) return <Where />;
  if (address === SEEN_BY) return <SeenBy />;
  if (place === STAIRS) return <Stairs />;
  if (place === FLARE) return <Flare />;
  if (place === READING) return hash ? <Text key={hash} hash={hash} /> : <Reading />;
  return place === ME ? <Me /> : <Today />;
}

function Places() {
  const within = (place: string) => (place === TODAY ? path.value === TODAY : path.value.startsWith(place));
  const places: readonly Place[] = [
    { href: TODAY, label: t('nav.today'), icon: 'today', here: within(TODAY) },
    { href: STAIRS, label: t('nav.stairs'), icon: 'stairs', here: within(STAIRS) },
    { href: FLARE, label: t('nav.flare'), icon: 'flare', here: within(FLARE), flare: true },
    { href: READING, label: t('nav.reading'), icon: 'read', here: within(READING) },
    { href: ME, label: t('nav.me'), icon: 'me', here: within(ME) },
  ];
  return <NavBar label={t('nav.label')} places={places} />;
}
