// English as the editorial room needs it, in one chunk.
import account from '../../../content/i18n/account.en.json';
import errors from '../../../content/i18n/errors.en.json';
import publisher from '../../../content/i18n/publisher.en.json';
import staff from '../../../content/i18n/staff.en.json';

export default { ...account, ...errors, ...publisher, ...staff };
