// Reads sentences aloud, one at a time. To pause is to stop and to remember the sentence: not every voice can do better.
import { type ReadonlySignal, signal } from '@preact/signals';

/** What can say a sentence: it tells when it is done, and whether it could. */
export interface Mouth {
  say: (text: string, then: (could: boolean) => void) => void;
  hush: () => void;
}

export interface Player {
  /** Which sentence is said, or would be said next; null before the first and after the last. */
  readonly at: ReadonlySignal<number | null>;
  readonly speaking: ReadonlySignal<boolean>;
  readonly failed: ReadonlySignal<boolean>;
  play: () => void;
  pause: () => void;
  stop: () => void;
}

export function playerOf(texts: readonly string[], mouth: Mouth): Player {
  const at = signal<number | null>(null);
  const speaking = signal(false);
  const failed = signal(false);
  /** A sentence that was cut off still tells that it is done; only the newest is listened to. */
  let turn = 0;

  const quiet = (where: number | null) => {
    turn += 1;
    speaking.value = false;
    at.value = where;
    mouth.hush();
  };
  const say = (index: number) => {
    const text = texts[index];
    if (text === undefined) return quiet(null);
    turn += 1;
    const mine = turn;
    at.value = index;
    speaking.value = true;
    mouth.say(text, (could) => {
      if (mine !== turn) return;
      failed.value = !could;
      if (could) say(index + 1);
      else quiet(index);
    });
  };
  return {
    at,
    speaking,
    failed,
    play: () => {
      failed.value = false;
      mouth.hush();
      say(at.value ?? 0);
    },
    pause: () => quiet(at.value),
    stop: () => quiet(null),
  };
}
