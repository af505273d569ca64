// Danish as the clinic needs it, in one chunk.
import account from '../../../content/i18n/account.da.json';
import clinic from '../../../content/i18n/clinic.da.json';
import diary from '../../../content/i18n/diary.da.json';
import errors from '../../../content/i18n/errors.da.json';
import exercise from '../../../content/i18n/exercise.da.json';
import invite from '../../../content/i18n/invite.da.json';
import ladder from '../../../content/i18n/ladder.da.json';
import own_plan from '../../../content/i18n/own_plan.da.json';
import print from '../../../content/i18n/print.da.json';
import staff from '../../../content/i18n/staff.da.json';

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
