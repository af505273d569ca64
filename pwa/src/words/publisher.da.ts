// Danish as the editorial room needs it, in one chunk.
import account from '../../../content/i18n/account.da.json';
import errors from '../../../content/i18n/errors.da.json';
import publisher from '../../../content/i18n/publisher.da.json';
import staff from '../../../content/i18n/staff.da.json';

export default { ...account, ...errors, ...publisher, ...staff };
