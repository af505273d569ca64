// The ways to read a text: aloud, in the other language, larger. What the phone cannot do is not offered.
import type { RefObject } from 'preact';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { type Language, t } from '../../text';
import { Seldom } from '../Seldom';
import { largerAgain, textSize } from '../text-size';

interface Props {
  words: RefObject<HTMLDivElement | null>;
  shown: Language;
  onShow: (language: Language) => void;
}

export function Ways({ words, shown, onShow }: Props) {
  const other = shown === 'da' ? 'en' : 'da';
  const size = t('size.now', { size: t(`size.${textSize.value}`) });
  const next = async () => {
    await largerAgain();
    announce(t('size.now', { size: t(`size.${textSize.value}`) }));
  };
  return (
    <section class="reading-ways" aria-label={t('reading.tools')}>
      <Seldom screen={({ Listen }) => <Listen words={words} language={shown} />} otherwise={null} />
      <Button look="text" lang={other} onClick={() => onShow(other)}>
        {t(`language.${other}`)}
      </Button>
      <Button look="text" onClick={() => void next()}>
        {size}
      </Button>
    </section>
  );
}
