// The few blocks that Markdown lacks, written by a button so that nobody has to remember their signs.
import type { RefObject } from 'preact';
import { Button } from '../../parts/Button';
import { t } from '../../text';
import { BLOCKS, inserted } from './blocks';

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
}

export function InsertButtons({ area, onText }: Props) {
  return (
    <details class="text-insert">
      <summary>{t('publisher.text.insert')}</summary>
      <div class="row">
        {BLOCKS.map((name) => (
          <Button
            key={name}
            look="quiet"
            onClick={() => {
              const field = area.current;
              if (!field) return;
              const { text, start, end } = inserted(
                name,
                field.value,
                field.selectionStart,
                field.selectionEnd,
              );
              onText(text);
              // The field has the new words only when it has been drawn.
              setTimeout(() => {
                field.focus();
                field.setSelectionRange(start, end);
              });
            }}
          >
            {t(`publisher.text.insert.${name}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
