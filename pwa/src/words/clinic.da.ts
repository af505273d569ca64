// Danish as the clinic needs it, in one chunk.
import account from '../../../content/i18n/account.da.json';
import clinic from '../../../content/i18n/clinic.da.json';
import errors from '../../../content/i18n/errors.da.json';
import ladder from '../../../content/i18n/ladder.da.json';
import print from '../../../content/i18n/print.da.json';

export default { ...account, ...clinic, ...errors, ...ladder, ...print };
