// Who has seen my data: asked for when it is opened, because a list kept on the phone would soon be untrue.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Look, seenBy } from '../../api/seen-by';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { t, weekdayAndDay } from '../../text';
import { ME } from '../routes';
import { Screen } from '../Screen';
import { byDay } from './days';
import { Visit } from './Visit';

type State = 'asking' | 'told' | 'unreachable' | 'signed_out';

export function SeenBy() {
  const state = useSignal<State>('asking');
  const looks = useSignal<readonly Look[]>([]);
  const next = useSignal<string | null>(null);

  const ask = async (before: string | null): Promise<void> => {
    state.value = 'asking';
    const answer = await seenBy(before);
    if (!answer.ok) {
      state.value = answer.code === 'not_signed_in' ? 'signed_out' : 'unreachable';
      return;
    }
    looks.value = [...looks.value, ...answer.value.looks];
    next.value = answer.value.next;
    state.value = 'told';
  };
  useEffect(() => {
    ask(null);
  }, []);

  return (
    <Screen title={t('seen_by.title')} back={ME}>
      <p>{t('seen_by.what')}</p>
      <div class="screen-body" aria-live="polite" aria-busy={state.value === 'asking'}>
        {byDay(looks.value).map(({ on, visitors }) => (
          <Card key={on} title={capital(weekdayAndDay(on))}>
            <ul class="rows">
              {visitors.map((visitor) => (
                <Visit key={JSON.stringify(visitor)} visitor={visitor} />
              ))}
            </ul>
          </Card>
        ))}
        {state.value === 'told' && looks.value.length === 0 && <p>{t('seen_by.nobody')}</p>}
        {state.value === 'asking' && <p class="small">{t('seen_by.asking')}</p>}
        {(state.value === 'unreachable' || state.value === 'signed_out') && (
          <Notice>
            <p>{t(`seen_by.${state.value}`)}</p>
            <Button look="plain" onClick={() => ask(next.value)}>
              {t('seen_by.again')}
            </Button>
          </Notice>
        )}
      </div>
      {state.value === 'told' && next.value && (
        <Button look="plain" wide onClick={() => ask(next.value)}>
          {t('seen_by.older')}
        </Button>
      )}
      <p class="small">{t('seen_by.wonder')}</p>
    </Screen>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
