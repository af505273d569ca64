// Reads the open text aloud with the phone's own voice. A phone without a voice for the language is offered nothing.

import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { Icon } from '../../parts/Icon';
import { type Language, t } from '../../text';
import { mark, unmark } from './marking';
import { passagesOf } from './passages';
import { type Player, playerOf } from './player';
import { mouthOf, voiceFor, voices } from './voices';
import './style.css';

interface Props {
  /** Where the words stand that are read. */
  words: RefObject<HTMLDivElement | null>;
  language: Language;
}

export function Listen({ words, language }: Props) {
  const voice = voiceFor(voices.value, language);
  const player = useSignal<Player | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => {
    const leave = () => stop.current?.();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  if (!voice) return null;

  const begin = () => {
    stop.current?.();
    const passages = words.current ? passagesOf(words.current) : [];
    const made = playerOf(
      passages.map(({ text }) => text),
      mouthOf(voice),
    );
    const unfollow = made.at.subscribe((at) => mark(at === null ? undefined : passages[at]));
    stop.current = () => {
      unfollow();
      unmark();
      made.stop();
      player.value = null;
    };
    player.value = made;
    made.play();
  };
  const { value: now } = player;
  const begun = now !== null && now.at.value !== null;
  return (
    <>
      {!begun && (
        <Button look="quiet" onClick={begin}>
          <Icon name="sound" /> {t('listen.play')}
        </Button>
      )}
      {begun && (
        <>
          <Button look="plain" onClick={now.speaking.value ? now.pause : now.play}>
            <Icon name={now.speaking.value ? 'pause' : 'sound'} />
            {t(now.speaking.value ? 'listen.pause' : 'listen.go_on')}
          </Button>
          <Button look="quiet" onClick={() => stop.current?.()}>
            <Icon name="stop" /> {t('listen.stop')}
          </Button>
        </>
      )}
      {now?.failed.value && (
        <p class="small" role="status">
          {t('listen.failed')}
        </p>
      )}
    </>
  );
}
