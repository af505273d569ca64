// The words that are published beside the words that are here. What is new is underlined, what is gone struck out.
import { Notice } from '../../parts/Notice';
import { t } from '../../text';
import type { OpenedFile, WrittenFile } from '../calls';
import { fileName } from './file-name';
import { SideBySide } from './SideBySide';

interface Props {
  opened: readonly OpenedFile[];
  files: readonly WrittenFile[];
}

export function Difference({ opened, files }: Props) {
  const pairs = files.map(({ path, text }) => ({
    path,
    text,
    released: opened.find((file) => file.path === path)?.released ?? null,
  }));
  const changed = pairs.filter(({ text, released }) => text !== released);
  return (
    <>
      {changed.length === 0 && <Notice>{t('publisher.compare.same')}</Notice>}
      {changed.map(({ path, text, released }) => (
        <SideBySide
          key={path}
          title={fileName(path)}
          heads={[
            t(released === null ? 'publisher.compare.never' : 'publisher.compare.published'),
            t('publisher.compare.now'),
          ]}
          before={released ?? ''}
          after={text}
        />
      ))}
    </>
  );
}
