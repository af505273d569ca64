// The files of a text side by side, the Danish master first, each with what there is to say about it.
import { t } from '../../text';
import type { Finding } from '../calls';
import type { Editing } from './editing';
import { FileEditor } from './FileEditor';
import { editionOf } from './head';

interface Props {
  editing: Editing;
  writes: boolean;
}

export function Writing({ editing: { files, write, checked }, writes }: Props) {
  const findings: readonly Finding[] = checked?.findings ?? [];
  const master = files.find(({ path }) => path.startsWith('da/'));
  const lix = checked?.readability;
  return (
    <>
      <div class="text-columns">
        {files.map(({ path, text }) => (
          <FileEditor
            key={path}
            path={path}
            text={text}
            findings={findings.filter(({ file }) => file === path)}
            edition={master ? editionOf(master.text) : null}
            writes={writes}
            onText={(next) => write(path, next)}
          />
        ))}
      </div>
      {lix && (
        <p class="small">
          {t('publisher.text.lix', { lix: lix.lix, words: lix.words, sentence: lix.words_a_sentence })}
        </p>
      )}
    </>
  );
}
