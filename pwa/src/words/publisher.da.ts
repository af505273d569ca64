// Danish as the editorial room needs it, in one chunk. It borrows the clinic's frame, and with it its words.
import account from '../../../content/i18n/account.da.json';
import advice from '../../../content/i18n/advice.da.json';
import clinic from '../../../content/i18n/clinic.da.json';
import errors from '../../../content/i18n/errors.da.json';
import overview from '../../../content/i18n/overview.da.json';
import publisher from '../../../content/i18n/publisher.da.json';
import recalls from '../../../content/i18n/recalls.da.json';
import slots from '../../../content/i18n/slots.da.json';
import staff from '../../../content/i18n/staff.da.json';
import work from '../../../content/i18n/work.da.json';

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
