// Opens one of the screens that are not on the phone from the first visit on.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Notice } from '../parts/Notice';
import { t } from '../text';

type Screens = typeof import('./seldom');

interface Props {
  screen: (screens: Screens) => JSX.Element;
  /** What stands there when the screen can be neither fetched nor found on the phone. */
  otherwise?: JSX.Element | null;
}

export function Seldom({ screen, otherwise = <NotHere /> }: Props) {
  const screens = useSignal<Screens | 'unreachable' | null>(null);
  useEffect(() => {
    void fetched().then((found) => {
      screens.value = found;
    });
  }, []);
  if (screens.value === 'unreachable') return otherwise;
  return screens.value && screen(screens.value);
}

/** Awaited, because what the builder makes of `import().then()` lets a style sheet that is not here go unhandled. */
async function fetched(): Promise<Screens | 'unreachable'> {
  try {
    return await import('./seldom');
  } catch {
    return 'unreachable';
  }
}

function NotHere() {
  return (
    <main class="sign-in">
      <Notice>
        <p>{t('account.screen_not_here')}</p>
      </Notice>
    </main>
  );
}
