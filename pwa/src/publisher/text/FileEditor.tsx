// One file: its facts in fields and its words below, or the whole of it by hand.
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { t } from '../../text';
import type { Finding } from '../calls';
import { DrawingWords } from './DrawingWords';
import { ALT, wordsOf } from './drawing';
import { Findings } from './Findings';
import { fileName } from './file-name';
import { MOST_LETTERS } from './files';
import { HeadFields } from './HeadFields';
import { partsOf } from './head';
import { InsertButtons } from './InsertButtons';
import { MarkedWords } from './MarkedWords';

interface Props {
  item: string;
  path: string;
  text: string;
  findings: readonly Finding[];
  /** The edition of the Danish text as it is now. */
  edition: number | null;
  writes: boolean;
  onText: (text: string) => void;
}

export function FileEditor({ item, path, text, findings, edition, writes, onText }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [byHand, setByHand] = useState(false);
  const parts = byHand ? null : partsOf(path, text);
  const said = byHand || path !== ALT ? null : wordsOf(text, item);
  const words = parts ? parts.body : text;
  const above = parts ? parts.head.split('\n').length - 1 : 0;
  const give = (body: string): void => onText(parts ? parts.head + body : body);
  // What is shown in fields has no lines, so the file is opened first and the line then.
  const goTo = (line: number): void => {
    const hidden = said !== null || line <= above;
    if (hidden) setByHand(true);
    setTimeout(() => selectLine(area.current, hidden ? line : line - above));
  };
  return (
    <section class="text-file" aria-labelledby={`${id}-name`}>
      <div class="row between">
        <h2 id={`${id}-name`}>{fileName(path)}</h2>
        {(path.endsWith('.md') || path === ALT) && (
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
      {said ? (
        <DrawingWords alt={text} drawing={item} said={said} writes={writes} onText={onText} />
      ) : (
        <div class="field">
          <label for={id} class={parts ? undefined : 'heard'}>
            {t(parts ? 'publisher.text.body' : 'publisher.text.whole')}
          </label>
          <MarkedWords
            id={id}
            area={area}
            words={words}
            lang={path.startsWith('en/') ? 'en' : 'da'}
            findings={findings}
            above={above}
            tooMany={text.length - MOST_LETTERS}
            writes={writes}
            describedBy={`${id}-findings`}
            onWords={give}
          />
        </div>
      )}
      <div id={`${id}-findings`}>
        <Findings findings={findings} onGoTo={goTo} />
      </div>
    </section>
  );
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
