// The patient's app: the five places, what lies behind them, and who may see them.
import { SignIn } from '../account';
import { InTheWay } from '../account/InTheWay';
import { Live } from '../parts/live';
import { NavBar, type Place } from '../parts/NavBar';
import { trouble } from '../store/open';
import { me, ready } from '../store/read';
import { t } from '../text';
import { Flare } from './flare';
import { go, path } from './location';
import { Me } from './me';
import { Reading } from './reading';
import { Text } from './reading/Text';
import {
  BACK_THEN,
  DEVICES,
  FLARE,
  LIBRARY,
  ME,
  NEW_PASSWORD,
  PRINT,
  READING,
  SEARCH,
  SEEN_BY,
  STAIRS,
  START,
  TODAY,
  WHERE,
} from './routes';
import { Seldom } from './Seldom';
import { Stairs } from './stairs';
import { Today } from './today';
import { Where } from './where';
import './screen.css';

export function App() {
  if (!ready.value) return trouble.value && <InTheWay />;
  // Whoever follows a link to a new password is nobody yet, or somebody who has forgotten the old one.
  if (path.value === NEW_PASSWORD)
    return <Seldom screen={({ NewPassword }) => <NewPassword onDone={() => go(TODAY)} />} />;
  if (path.value === START) return <Seldom screen={({ Start }) => <Start onDone={() => go(TODAY)} />} />;
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

function CurrentScreen() {
  const address = path.value;
  const [, place, hash] = /^(\/[^/]*)\/?(.*)$/.exec(address) ?? [];
  if (address === DEVICES) return <Seldom key={address} screen={({ MyDevices }) => <MyDevices />} />;
  if (address === PRINT) return <Seldom key={address} screen={({ Print }) => <Print />} />;
  if (address === SEEN_BY) return <Seldom key={address} screen={({ SeenBy }) => <SeenBy />} />;
  if (address === SEARCH) return <Seldom key={address} screen={({ Search }) => <Search />} />;
  if (address === BACK_THEN) return <Seldom key={address} screen={({ BackThen }) => <BackThen />} />;
  if (address === LIBRARY) return <Seldom key={address} screen={({ Library }) => <Library />} />;
  if (address === WHERE) return <Where />;
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
