// The files of a text side by side, the Danish master first, each with what there is to say about it.
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import type { Finding } from '../calls';
import type { Editing } from './editing';
import { FileEditor } from './FileEditor';
import { editionOf } from './head';
import { translationOf } from './translation';

interface Props {
  item: string;
  editing: Editing;
  writes: boolean;
}

export function Writing({ item, editing: { files, write, begin, checked }, writes }: Props) {
  const findings: readonly Finding[] = checked?.findings ?? [];
  const master = files.find(({ path }) => path.startsWith('da/'));
  const lix = checked?.readability;
  const begun = master && !files.some(({ path }) => path.startsWith('en/')) ? translationOf(master) : null;
  return (
    <>
      <div class="text-columns">
        {files.map(({ path, text }) => (
          <FileEditor
            key={path}
            item={item}
            path={path}
            text={text}
            findings={findings.filter(({ file }) => file === path)}
            edition={master ? editionOf(master.text) : null}
            writes={writes}
            onText={(next) => write(path, next)}
          />
        ))}
        {begun && (
          <Notice tone="info" title={t('publisher.text.untranslated')}>
            {writes && (
              <>
                <p>{t('publisher.text.untranslated.why')}</p>
                <div>
                  <Button look="plain" onClick={() => begin(begun)}>
                    {t('publisher.text.translate')}
                  </Button>
                </div>
              </>
            )}
          </Notice>
        )}
      </div>
      {lix && (
        <p class="small">
          {t('publisher.text.lix', { lix: lix.lix, words: lix.words, sentence: lix.words_a_sentence })}
        </p>
      )}
    </>
  );
}
