// English as the patient's phone needs it, in one chunk.
import account from '../../../content/i18n/account.en.json';
import errors from '../../../content/i18n/errors.en.json';
import ladder from '../../../content/i18n/ladder.en.json';
import patient from '../../../content/i18n/patient.en.json';
import print from '../../../content/i18n/print.en.json';
import sync from '../../../content/i18n/sync.en.json';

export default { ...account, ...errors, ...ladder, ...patient, ...print, ...sync };
