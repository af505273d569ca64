// Danish as the administrators' workspace needs it, in one chunk. It borrows the clinic's frame, and with it its words.
import accessLog from '../../../content/i18n/access_log.da.json';
import account from '../../../content/i18n/account.da.json';
import admin from '../../../content/i18n/admin.da.json';
import clinic from '../../../content/i18n/clinic.da.json';
import errors from '../../../content/i18n/errors.da.json';
import staff from '../../../content/i18n/staff.da.json';

export default { ...accessLog, ...account, ...clinic, ...errors, ...admin, ...staff };
