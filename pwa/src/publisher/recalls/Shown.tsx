// What a phone shows in the place of the text, in both languages, as the notice is written.
import { Notice } from '../../parts/Notice';
import { LANGUAGES, t } from '../../text';
import type { Recallable } from './calls';
import { type Draft, titleOf } from './view';

export function Shown({ draft, text }: { draft: Draft; text: Recallable | undefined }) {
  if (!text || LANGUAGES.every((spoken) => draft[spoken].trim() === '')) return null;
  return (
    <section class="recall-shown" aria-label={t('recalls.shown')}>
      <h3>{t('recalls.shown')}</h3>
      <div class="recall-phones">
        {LANGUAGES.map((spoken) => (
          <div key={spoken} class="recall-phone" lang={spoken}>
            <p class="recall-name">{titleOf(text, spoken)}</p>
            <Notice tone="call" title={t(`recalls.shown.title.${spoken}`)}>
              <p>{draft[spoken]}</p>
            </Notice>
            {draft.severity === 'notice' && <p class="recall-under">{t(`recalls.shown.anyway.${spoken}`)}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}
