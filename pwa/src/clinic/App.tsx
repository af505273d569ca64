// The clinic's workspace: who may see it, its places, and what lies behind them.
import { LocationProvider, Route, Router } from 'preact-iso';
import { me } from '../account';
import { SignInAtDesk } from '../account/first-day';
import { Live } from '../parts/live';
import { Notice } from '../parts/Notice';
import { t } from '../text';
import { AssignScreen } from './assign';
import { CaseloadScreen } from './caseload';
import { CoverScreen } from './cover';
import { DiaryScreen } from './diary';
import { TextsScreen } from './editions';
import { GiveCodeScreen, InviteScreen } from './invite';
import { MeScreen } from './me';
import { OwnPlanScreen } from './own-plan';
import { PatientScreen } from './patient';
import {
  ASSIGN,
  CASELOAD,
  COVER,
  DIARY,
  GIVE_CODE,
  INVITE,
  ME,
  OWN_PLAN,
  PATIENT,
  RULES,
  SCOPE,
  TEXTS,
} from './routes';
import { RulesScreen } from './rules';
import { sessionEnded, signedInAgain } from './session';
import { Workspace } from './shell/Workspace';

export function App() {
  const person = me.value;
  const out = person === null || sessionEnded.value;
  return (
    <>
      {sessionEnded.value && <SessionEnded />}
      {out && <SignInAtDesk door="clinic" onDone={signedInAgain} />}
      {/* What was half written waits behind the sign-in, and is thrown away when somebody else comes in. */}
      {person && (
        <div hidden={out} key={person.id}>
          <Places />
        </div>
      )}
    </>
  );
}

function SessionEnded() {
  return (
    <div class="session-ended" role="status">
      <Notice tone="info">{t('clinic.session_ended')}</Notice>
    </div>
  );
}

function Places() {
  return (
    <LocationProvider scope={SCOPE}>
      <Workspace>
        <Router>
          <Route path={CASELOAD} component={CaseloadScreen} />
          <Route path={PATIENT} component={PatientScreen} />
          <Route path={ASSIGN} component={AssignScreen} />
          <Route path={OWN_PLAN} component={OwnPlanScreen} />
          <Route path={TEXTS} component={TextsScreen} />
          <Route path={INVITE} component={InviteScreen} />
          <Route path={DIARY} component={DiaryScreen} />
          <Route path={GIVE_CODE} component={GiveCodeScreen} />
          <Route path={COVER} component={CoverScreen} />
          <Route path={RULES} component={RulesScreen} />
          <Route path={ME} component={MeScreen} />
          <Route default component={CaseloadScreen} />
        </Router>
        <Live />
      </Workspace>
    </LocationProvider>
  );
}
