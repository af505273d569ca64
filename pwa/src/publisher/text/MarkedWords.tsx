// The field in which words are written, with a mark beside each line that there is something to say about, and below it
// what is said of the line in which the cursor stands.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { language, t } from '../../text';
import type { Finding } from '../calls';
import { lineAt, stretches } from './marks';

interface Props {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
  words: string;
  lang: string;
  findings: readonly Finding[];
  /** How many lines of the file stand above these words. */
  above: number;
  /** How many letters the file has too many. */
  tooMany: number;
  writes: boolean;
  describedBy: string;
  onWords: (words: string) => void;
}

export function MarkedWords({
  id,
  area,
  words,
  lang,
  findings,
  above,
  tooMany,
  writes,
  describedBy,
  onWords,
}: Props) {
  const behind = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState(0);
  const here = findings.filter((finding) => finding.line - above === line);
  return (
    <>
      <div class="marked">
        {/* Drawn with the same letters in the same width, so that each mark stands where its line does. */}
        <div class="text-words marked-behind" ref={behind} aria-hidden="true">
          {stretches(words, findings, above).map(({ text, look }, at) =>
            look === 'none' ? (
              <span key={at}>{text}</span>
            ) : (
              <div key={at} class={`marked-${look}`}>
                {text}
              </div>
            ),
          )}
        </div>
        <textarea
          id={id}
          ref={area}
          class="text-words"
          lang={lang}
          rows={Math.min(40, Math.max(8, words.split('\n').length + 6))}
          value={words}
          readOnly={!writes}
          spellcheck
          aria-describedby={describedBy}
          onInput={(event) => onWords(event.currentTarget.value)}
          onSelect={({ currentTarget }) => setLine(lineAt(currentTarget.value, currentTarget.selectionStart))}
          onScroll={({ currentTarget }) => {
            if (behind.current) behind.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      {tooMany > 0 && (
        <p class="field-error" role="alert">
          {t('publisher.text.too_long', { count: tooMany })}
        </p>
      )}
      <p class="small marked-said" role="status">
        {here.map(({ code, said }) => (
          <span key={code}>{said[language.value]} </span>
        ))}
      </p>
    </>
  );
}
