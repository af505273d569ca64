// The editorial room: who may see it, its places, and what lies behind them.

import { useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { me } from '../account';
import { SignInAtDesk } from '../account/first-day';
import { sessionEnded, signedInAgain } from '../clinic/session';
import { Live } from '../parts/live';
import { Notice } from '../parts/Notice';
import { t } from '../text';
import { NewerVersion } from './NewerVersion';
import { placesFor } from './places';
import { FRONT, SCOPE } from './routes';
import { Workspace } from './Workspace';
import './style.css';

export function App() {
  const person = me.value;
  const out = person === null || sessionEnded.value;
  return (
    <>
      {sessionEnded.value && (
        <div class="session-ended" role="status">
          <Notice tone="info">{t('clinic.session_ended')}</Notice>
        </div>
      )}
      {out && <SignInAtDesk door="publisher" onDone={signedInAgain} />}
      {/* What was half written waits behind the sign-in, and is thrown away when somebody else comes in. */}
      {person && (
        <div hidden={out} key={person.id}>
          <Desk roles={person.roles.map(({ role }) => role)} />
        </div>
      )}
    </>
  );
}

function Desk({ roles }: { roles: readonly string[] }) {
  const [gone, setGone] = useState(false);
  const places = placesFor(roles);
  const front = places.find(({ path }) => path === FRONT);
  return (
    <LocationProvider scope={SCOPE}>
      <Workspace places={places}>
        {gone && <NewerVersion />}
        <ErrorBoundary onError={() => setGone(true)}>
          <Router>
            {places.map(({ path, screen }) => (
              <Route key={path} path={path} component={screen} />
            ))}
            {front ? <Route default component={front.screen} /> : []}
          </Router>
        </ErrorBoundary>
        <Live />
      </Workspace>
    </LocationProvider>
  );
}
