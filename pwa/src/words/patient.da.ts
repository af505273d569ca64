// Danish as the patient's phone needs it, in one chunk.
import account from '../../../content/i18n/account.da.json';
import errors from '../../../content/i18n/errors.da.json';
import ladder from '../../../content/i18n/ladder.da.json';
import patient from '../../../content/i18n/patient.da.json';
import print from '../../../content/i18n/print.da.json';
import sync from '../../../content/i18n/sync.da.json';

export default { ...account, ...errors, ...ladder, ...patient, ...print, ...sync };
