// The card that a patient takes home: the code twice, once for a camera and once for eyes, and three lines of help.
import { me } from '../../account';
import { Qr } from '../../parts/Qr';
import { t } from '../../text';
import type { HandedCode } from '../server/shapes';
import { cardWords, dayOnCard } from '../words/card';
import { firstName } from '../words/names';

export function HandedCard({ handed }: { handed: HandedCode }) {
  const { code, expires_at, name, qr, url, user_name } = handed;
  const language = handed.language as 'da' | 'en';
  const address = url.split('#')[0]?.replace(/^https?:\/\//, '') ?? '';
  return (
    <section class="handed-card" lang={language}>
      <h2>
        {cardWords(language, 'card.title')} · {firstName(name)}
      </h2>
      <div class="handed-codes">
        <Qr rows={qr} label={t('invite.qr', { address })} />
        <p class="handed-code num">{code}</p>
      </div>
      <ol>
        <li>{cardWords(language, 'card.open', { address })}</li>
        <li>{cardWords(language, 'card.confirm')}</li>
        <li>
          {cardWords(language, 'card.once', {
            until: dayOnCard(language, expires_at),
            clinician: me.value?.name ?? '',
          })}
        </li>
      </ol>
      {user_name && <p>{cardWords(language, 'card.user_name', { user_name })}</p>}
    </section>
  );
}
