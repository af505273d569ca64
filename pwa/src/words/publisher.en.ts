// English as the editorial room needs it, in one chunk. It borrows the clinic's frame, and with it its words.
import account from '../../../content/i18n/account.en.json';
import advice from '../../../content/i18n/advice.en.json';
import clinic from '../../../content/i18n/clinic.en.json';
import errors from '../../../content/i18n/errors.en.json';
import overview from '../../../content/i18n/overview.en.json';
import publisher from '../../../content/i18n/publisher.en.json';
import recalls from '../../../content/i18n/recalls.en.json';
import slots from '../../../content/i18n/slots.en.json';
import staff from '../../../content/i18n/staff.en.json';
import work from '../../../content/i18n/work.en.json';

export default {
  ...account,
  ...advice,
  ...clinic,
  ...errors,
  ...overview,
  ...publisher,
  ...recalls,
  ...slots,
  ...staff,
  ...work,
};
