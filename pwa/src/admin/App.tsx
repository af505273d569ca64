// The administrators' workspace: who may see it, its places, and what lies behind them.
import { LocationProvider, Route, Router } from 'preact-iso';
import { me } from '../account';
import { SignInAtDesk } from '../account/first-day';
import { sessionEnded, signedInAgain } from '../clinic/session';
import { Live } from '../parts/live';
import { Notice } from '../parts/Notice';
import { t } from '../text';
import { LogScreen } from './log';
import { MeScreen } from './me';
import { OrganisationScreen, OrganisationsScreen } from './organisations';
import { LOG, ME, ORGANISATION, ORGANISATIONS, PERSON, SCOPE, STAFF } from './routes';
import { EmployeeScreen, StaffScreen } from './staff';
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
      {out && <SignInAtDesk door="admin" onDone={signedInAgain} />}
      {person && (
        <div hidden={out} key={person.id}>
          <LocationProvider scope={SCOPE}>
            <Workspace>
              <Router>
                <Route path={STAFF} component={StaffScreen} />
                <Route path={PERSON} component={EmployeeScreen} />
                <Route path={ORGANISATIONS} component={OrganisationsScreen} />
                <Route path={ORGANISATION} component={OrganisationScreen} />
                <Route path={LOG} component={LogScreen} />
                <Route path={ME} component={MeScreen} />
                <Route default component={StaffScreen} />
              </Router>
              <Live />
            </Workspace>
          </LocationProvider>
        </div>
      )}
    </>
  );
}
