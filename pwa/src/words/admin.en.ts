// English as the administrators' workspace needs it, in one chunk. It borrows the clinic's frame, and with it its words.
import accessLog from '../../../content/i18n/access_log.en.json';
import account from '../../../content/i18n/account.en.json';
import admin from '../../../content/i18n/admin.en.json';
import clinic from '../../../content/i18n/clinic.en.json';
import errors from '../../../content/i18n/errors.en.json';
import staff from '../../../content/i18n/staff.en.json';

export default { ...accessLog, ...account, ...clinic, ...errors, ...admin, ...staff };
