// Opens one of the screens that are not on the phone from the first visit on.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Notice } from '../parts/Notice';
import { t } from '../text';

type Screens = typeof import('./seldom');

export function Seldom({ screen }: { screen: (screens: Screens) => JSX.Element }) {
  const screens = useSignal<Screens | 'unreachable' | null>(null);
  useEffect(() => {
    import('./seldom').then(
      (loaded) => {
        screens.value = loaded;
      },
      () => {
        screens.value = 'unreachable';
      },
    );
  }, []);
  if (screens.value === 'unreachable') {
    return (
      <main class="sign-in">
        <Notice>
          <p>{t('account.screen_not_here')}</p>
        </Notice>
      </main>
    );
  }
  return screens.value && screen(screens.value);
}
