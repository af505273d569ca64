// Somebody else has saved: both texts beside each other, and one choice, after which nothing is lost either.
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { moment, t } from '../../text';
import type { DeskFile, WrittenFile } from '../calls';
import { SideBySide } from './SideBySide';

interface Props {
  theirs: readonly DeskFile[];
  mine: readonly WrittenFile[];
  onGoOn: (from: 'mine' | 'theirs') => void;
}

export function Conflict({ theirs, mine, onGoOn }: Props) {
  const by = theirs[0];
  const name = by?.by_name ?? t('publisher.conflict.files');
  return (
    <section class="conflict" aria-label={t('publisher.conflict')}>
      <Notice tone="call" title={t('publisher.conflict')}>
        <p>{t('publisher.conflict.who', { name, when: by ? moment(by.at) : '' })}</p>
        <div class="row">
          <Button look="plain" onClick={() => onGoOn('mine')}>
            {t('publisher.conflict.mine')}
          </Button>
          <Button look="plain" onClick={() => onGoOn('theirs')}>
            {t('publisher.conflict.theirs', { name })}
          </Button>
        </div>
      </Notice>
      {theirs.map(({ path, text }) => (
        <SideBySide
          key={path}
          title={path}
          heads={[t('publisher.conflict.their_words', { name }), t('publisher.conflict.my_words')]}
          before={text}
          after={mine.find((file) => file.path === path)?.text ?? ''}
        />
      ))}
    </section>
  );
}
