// A drawing's words for those who cannot see it, in both languages.

import type { Said } from '../../content/items';
import { TextArea } from '../../parts/Field';
import { LANGUAGES, t } from '../../text';
import { withWords } from './drawing';

interface Props {
  alt: string;
  drawing: string;
  said: Said;
  writes: boolean;
  onText: (alt: string) => void;
}

export function DrawingWords({ alt, drawing, said, writes, onText }: Props) {
  return LANGUAGES.map((spoken) => (
    <TextArea
      key={spoken}
      label={t(`publisher.text.file.${spoken}`)}
      value={said[spoken]}
      readOnly={!writes}
      // The words are one line of the file.
      onText={(words) => writes && onText(withWords(alt, drawing, spoken, words.replace(/\s*\n\s*/g, ' ')))}
    />
  ));
}
