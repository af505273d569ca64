// What a release would change, text by text: from which edition to which, for whom, and what they are told.
import { Badge } from '../../parts/Badge';
import { Notice } from '../../parts/Notice';
import { language, t } from '../../text';
import type { Changing, Next } from './calls';
import { nameOf } from './view';

export function Summary({ next: { texts, shared, findings } }: { next: Next }) {
  return (
    <>
      <ul class="rows release-list">
        {texts.map((text) => (
          <li key={text.id}>
            <span class="grow release-changing">
              <strong>{nameOf(text, language.value)}</strong>
              <span class="small">{[editions(text), t(`releases.whom.${text.audience}`)].join(' · ')}</span>
              {text.note && <span>{text.note[language.value]}</span>}
              <span class="small">{plans(text)}</span>
            </span>
            {text.core && <Badge>{t('releases.core')}</Badge>}
          </li>
        ))}
      </ul>
      {shared.length > 0 && <p class="small">{t('releases.shared', { files: shared.join(', ') })}</p>}
      {findings.length > 0 && (
        <Notice tone="call" title={t('releases.findings')}>
          <ul>
            {findings.map(({ file, line, code, said }) => (
              <li key={`${file}:${line}:${code}`}>
                {said[language.value]} <span class="small">{`${file}:${line}`}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function editions({ before, after }: Changing): string {
  if (after === null) return t('releases.edition.gone');
  return before === null ? t('releases.edition.new') : t('releases.edition', { before, after });
}

/** Few are not told as a number: nobody is to be made out behind it. */
function plans({ plans: count }: Changing): string {
  if (count === 0) return t('releases.plans.none');
  return count === null ? t('releases.plans.few') : t('releases.plans', { count });
}
