// Which texts readers found of no use, in numbers that give none of them away.
import { language, t } from '../../text';
import { opensTexts } from '../may-write';
import { textAt } from '../routes';
import { type NotUseful as Edition, readRatings } from './calls';
import { Line, Lines } from './Lines';
import { Part } from './Part';
import { nameOf } from './view';

export function NotUseful() {
  return (
    <Part title={t('overview.not_useful')} about="ratings" read={readRatings}>
      {({ texts }) =>
        texts.length === 0 ? (
          <p>{t('overview.not_useful.none')}</p>
        ) : (
          <>
            <Lines>
              {texts.map((text) => (
                <Line
                  key={`${text.id} ${text.edition}`}
                  name={nameOf(text, language.value)}
                  {...(opensTexts() ? { href: textAt(text.id) } : {})}
                  facts={factsOf(text)}
                />
              ))}
            </Lines>
            <p class="small">{t('overview.not_useful.few')}</p>
          </>
        )
      }
    </Part>
  );
}

function factsOf({ not_useful, useful, edition, current }: Edition): string {
  const line = t('overview.not_useful.line', { not_useful, useful: usefulWords(useful) });
  return current ? line : `${line} · ${t('overview.not_useful.older', { edition })}`;
}

function usefulWords(useful: number | null): string {
  if (useful === null) return t('overview.not_useful.useful.few');
  return useful === 0
    ? t('overview.not_useful.useful.none')
    : t('overview.not_useful.useful', { count: useful });
}
