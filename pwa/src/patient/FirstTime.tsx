// The way in by a code, in a chunk of its own: it is walked once, and the phone need not carry it every day.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notice } from '../parts/Notice';
import { t } from '../text';
import { go } from './location';
import { TODAY } from './routes';

type Screens = typeof import('../account/start');

export function FirstTime() {
  const screens = useSignal<Screens | 'unreachable' | null>(null);
  useEffect(() => {
    import('../account/start').then(
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
        <Notice tone="info">{t('start.offline')}</Notice>
      </main>
    );
  }
  const { Start } = screens.value ?? {};
  return Start ? <Start onDone={() => go(TODAY)} /> : null;
}
