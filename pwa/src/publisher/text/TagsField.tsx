// Tags with commas between. A comma that has just been written is no tag yet, and stays where it is.
import { useState } from 'preact/hooks';
import { TextField } from '../../parts/Field';
import { t } from '../../text';
import { listed } from './head';

interface Props {
  tags: readonly string[];
  writes: boolean;
  onTags: (written: string) => void;
}

export function TagsField({ tags, writes, onTags }: Props) {
  const [written, setWritten] = useState(tags.join(', '));
  // Somebody else's tags, or one's own from before, take the place of what no longer says the same.
  const shown = listed(written).join() === tags.join() ? written : tags.join(', ');
  return (
    <TextField
      label={t('publisher.text.field.tags')}
      value={shown}
      readOnly={!writes}
      onText={(words) => {
        setWritten(words);
        onTags(words);
      }}
    />
  );
}
