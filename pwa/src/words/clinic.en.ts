// English as the clinic needs it, in one chunk.
import account from '../../../content/i18n/account.en.json';
import clinic from '../../../content/i18n/clinic.en.json';
import diary from '../../../content/i18n/diary.en.json';
import errors from '../../../content/i18n/errors.en.json';
import exercise from '../../../content/i18n/exercise.en.json';
import invite from '../../../content/i18n/invite.en.json';
import ladder from '../../../content/i18n/ladder.en.json';
import own_plan from '../../../content/i18n/own_plan.en.json';
import print from '../../../content/i18n/print.en.json';
import staff from '../../../content/i18n/staff.en.json';

export default {
  ...account,
  ...clinic,
  ...diary,
  ...errors,
  ...exercise,
  ...invite,
  ...ladder,
  ...own_plan,
  ...print,
  ...staff,
};
