// Reading aloud: sentence by sentence, stopped and taken up again, with a voice that speaks the language.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mouth, playerOf } from './player';
import { sentencesOf } from './sentences';
import { voiceFor } from './voices';

const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

describe('sentences', () => {
  test('end where a new one begins, and not at an abbreviation or a number', () => {
    expect(cut('Gå en tur. Gå f.eks. kl. 8 om morgenen! »Det går.« Godt?')).toEqual([
      'Gå en tur.',
      'Gå f.eks. kl. 8 om morgenen!',
      '»Det går.«',
      'Godt?',
    ]);
  });

  test('that are too long for a voice are cut at a comma', () => {
    const long = `${'Ryggen har godt af ro, '.repeat(12)}og det er fint.`;
    const parts = cut(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
  });

  test('together say all that was written, each short enough, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const parts = cut(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(180);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

/** A mouth that says what it is told and waits to be let on. */
function slowMouth() {
  const said: string[] = [];
  const open: ((could: boolean) => void)[] = [];
  let hushed = 0;
  const mouth: Mouth = {
    say(text, then) {
      said.push(text);
      open.push(then);
    },
    hush: () => {
      hushed += 1;
    },
  };
  return {
    mouth,
    said,
    done: (could = true) => open.at(-1)?.(could),
    late: () => open[0]?.(true),
    hushes: () => hushed,
  };
}

describe('the player', () => {
  test('says one sentence after the other and then is silent', () => {
    const { mouth, said, done } = slowMouth();
    const player = playerOf(['et', 'to'], mouth);
    player.play();
    done();
    expect([said, player.at.value, player.speaking.value]).toEqual([['et', 'to'], 1, true]);
    done();
    expect([player.at.value, player.speaking.value]).toEqual([null, false]);
  });

  test('takes up the sentence that it was stopped in', () => {
    const { mouth, said, done } = slowMouth();
    const player = playerOf(['et', 'to', 'tre'], mouth);
    player.play();
    done();
    player.pause();
    expect([player.at.value, player.speaking.value]).toEqual([1, false]);
    player.play();
    expect(said).toEqual(['et', 'to', 'to']);
  });

  test('is not driven on by a sentence that was cut off', () => {
    const { mouth, said, late } = slowMouth();
    const player = playerOf(['et', 'to'], mouth);
    player.play();
    player.stop();
    late();
    expect([said, player.at.value]).toEqual([['et'], null]);
  });

  test('says so when the voice cannot, and stays where it was', () => {
    const { mouth, done } = slowMouth();
    const player = playerOf(['et', 'to'], mouth);
    player.play();
    done(false);
    expect([player.failed.value, player.speaking.value, player.at.value]).toEqual([true, false, 0]);
    player.play();
    expect(player.failed.value).toBe(false);
  });

  test('with nothing to say is silent at once', () => {
    const player = playerOf([], slowMouth().mouth);
    player.play();
    expect([player.at.value, player.speaking.value]).toEqual([null, false]);
  });
});

describe('the voice', () => {
  const voice = (name: string, lang: string, localService = true) => ({
    name,
    lang,
    localService,
    default: false,
  });

  test('speaks the language of the text, and rather without network', () => {
    const all = [
      voice('Anna', 'de-DE'),
      voice('Far away', 'da-DK', false),
      voice('Sara', 'da_DK'),
      voice('Kate', 'en-US'),
    ];
    expect(voiceFor(all, 'da')?.name).toBe('Sara');
    expect(voiceFor(all, 'en')?.name).toBe('Kate');
  });

  test('is not offered where the phone has none', () => {
    expect(voiceFor([voice('Anna', 'de-DE'), voice('Dafydd', 'cy-GB')], 'da')).toBe(undefined);
  });
});
