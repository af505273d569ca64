// One file: its facts in fields and its words below, or the whole of it by hand.
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { known, t } from '../../text';
import type { Finding } from '../calls';
import { Findings } from './Findings';
import { HeadFields } from './HeadFields';
import { partsOf } from './head';
import { InsertButtons } from './InsertButtons';

interface Props {
  path: string;
  text: string;
  findings: readonly Finding[];
  /** The edition of the Danish text as it is now. */
  edition: number | null;
  writes: boolean;
  onText: (text: string) => void;
}

export function FileEditor({ path, text, findings, edition, writes, onText }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [byHand, setByHand] = useState(false);
  const parts = byHand ? null : partsOf(path, text);
  const words = parts ? parts.body : text;
  const above = parts ? parts.head.split('\n').length - 1 : 0;
  const lang = path.startsWith('en/') ? 'en' : 'da';
  const give = (body: string): void => onText(parts ? parts.head + body : body);
  // A line of the head can only be shown by hand, so the head is opened first and the line then.
  const goTo = (line: number): void => {
    if (line <= above) setByHand(true);
    setTimeout(() => selectLine(area.current, line <= above ? line : line - above));
  };
  return (
    <section class="text-file" aria-labelledby={`${id}-name`}>
      <div class="row between">
        <h2 id={`${id}-name`}>{nameOf(path)}</h2>
        {path.endsWith('.md') && (
          <Button look="text" aria-pressed={byHand} onClick={() => setByHand(!byHand)}>
            {t(byHand ? 'publisher.text.in_fields' : 'publisher.text.by_hand')}
          </Button>
        )}
      </div>
      {parts && (
        <HeadFields
          head={parts.head}
          edition={edition}
          writes={writes}
          onHead={(head) => onText(head + parts.body)}
        />
      )}
      {parts && writes && <InsertButtons area={area} onText={give} />}
      <div class="field">
        <label for={id} class={parts ? undefined : 'heard'}>
          {t(parts ? 'publisher.text.body' : 'publisher.text.whole')}
        </label>
        <textarea
          id={id}
          ref={area}
          class="text-words"
          lang={lang}
          rows={Math.min(40, Math.max(8, words.split('\n').length + 6))}
          value={words}
          readOnly={!writes}
          spellcheck
          aria-describedby={`${id}-findings`}
          onInput={(event) => give(event.currentTarget.value)}
        />
      </div>
      <div id={`${id}-findings`}>
        <Findings findings={findings} onGoTo={goTo} />
      </div>
    </section>
  );
}

function nameOf(path: string): string {
  const key = `publisher.text.file.${path.startsWith('da/') ? 'da' : path.startsWith('en/') ? 'en' : ''}`;
  return known(key) ? t(key) : path;
}

function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  // The browser scrolls to a selection only when it is typed over, so the line is brought to the middle by its share.
  area.scrollTop = (area.scrollHeight * (line - 1)) / Math.max(1, lines.length) - area.clientHeight / 2;
}
