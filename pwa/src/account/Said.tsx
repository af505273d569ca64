// What the server said no with, as a sentence; or that nobody answered.
import type { Failure } from '../api/call';
import { Notice } from '../parts/Notice';
import { language, t } from '../text';

export function Said({ failure }: { failure: Failure | null }) {
  return (
    <div role="alert">
      {failure && (
        <Notice tone="call">
          <p>{failure.message ? failure.message[language.value] : t('account.unreachable')}</p>
        </Notice>
      )}
    </div>
  );
}
