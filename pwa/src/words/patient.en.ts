// English as the patient's phone needs it, in one chunk.
import account from '../../../content/i18n/account.en.json';
import advice from '../../../content/i18n/advice.en.json';
import audit from '../../../content/i18n/audit.en.json';
import {
  bad_arguments,
  in_the_future,
  invalid,
  not_yours_to_record,
  not_yours_to_withdraw,
  unknown_assignment,
  unknown_entry,
  unknown_goal,
  unknown_kind,
  weekdays_not_allowed,
} from '../../../content/i18n/errors.en.json';
import exercise from '../../../content/i18n/exercise.en.json';
import ladder from '../../../content/i18n/ladder.en.json';
import own_plan from '../../../content/i18n/own_plan.en.json';
import patient from '../../../content/i18n/patient.en.json';
import print from '../../../content/i18n/print.en.json';
import start from '../../../content/i18n/start.en.json';
import sync from '../../../content/i18n/sync.en.json';

// What a sync can refuse, and the phone must be able to say without network. Every other no brings its own sentence.
const refusals = {
  bad_arguments,
  in_the_future,
  invalid,
  not_yours_to_record,
  not_yours_to_withdraw,
  unknown_assignment,
  unknown_entry,
  unknown_goal,
  unknown_kind,
  weekdays_not_allowed,
};

export default {
  ...account,
  ...advice,
  ...audit,
  ...refusals,
  ...exercise,
  ...ladder,
  ...own_plan,
  ...patient,
  ...print,
  ...start,
  ...sync,
};
