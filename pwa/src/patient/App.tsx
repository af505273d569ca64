// The patient's app: the five places, what lies behind them, and who may see them.
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso';
import { SignIn } from '../account';
import { Live } from '../parts/live';
import { NavBar, type Place } from '../parts/NavBar';
import { me, ready } from '../store/read';
import { t } from '../text';
import { UpdateOffer } from '../UpdateOffer';
import { FLARE, ME, PRINT, READING, SCOPE, STAIRS, TODAY, WHERE } from './routes';
import { Today } from './today';
import './screen.css';

// Everything that is not needed to paint I dag comes in chunks of its own, which the phone already holds.
const Stairs = lazy(() => import('./stairs'));
const Flare = lazy(() => import('./flare'));
const Reading = lazy(() => import('./reading'));
const Text = lazy(() => import('./reading/Text'));
const Me = lazy(() => import('./me'));
const Where = lazy(() => import('./where'));
const Print = lazy(() => import('./print'));

export function App() {
  if (!ready.value) return null;
  if (!me.value) return <SignIn door="patient" onDone={() => {}} />;
  return (
    <LocationProvider scope={SCOPE}>
      <div class="app">
        <div class="app-inside">
          <UpdateOffer />
          <Router>
            <Route path={TODAY} component={Today} />
            <Route path={STAIRS} component={Stairs} />
            <Route path={FLARE} component={Flare} />
            <Route path={READING} component={Reading} />
            <Route path={`${READING}/:hash`} component={Text} />
            <Route path={ME} component={Me} />
            <Route path={WHERE} component={Where} />
            <Route path={PRINT} component={Print} />
            <Route default component={Today} />
          </Router>
          <Places />
          <Live />
        </div>
      </div>
    </LocationProvider>
  );
}

function Places() {
  const { path } = useLocation();
  const within = (place: string) => (place === TODAY ? path === TODAY : path.startsWith(place));
  const places: readonly Place[] = [
    { href: TODAY, label: t('nav.today'), icon: 'today', here: within(TODAY) },
    { href: STAIRS, label: t('nav.stairs'), icon: 'stairs', here: within(STAIRS) },
    { href: FLARE, label: t('nav.flare'), icon: 'flare', here: within(FLARE), flare: true },
    { href: READING, label: t('nav.reading'), icon: 'read', here: within(READING) },
    { href: ME, label: t('nav.me'), icon: 'me', here: within(ME) },
  ];
  return <NavBar label={t('nav.label')} places={places} />;
}
