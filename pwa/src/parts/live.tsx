// What just happened, said once to those who listen. The region is always on the page, as screen readers need it to be.
import { signal } from '@preact/signals';

const said = signal('');

export function announce(sentence: string): void {
  // The same sentence twice in a row is said twice, because an invisible space makes it a change.
  said.value = said.value === sentence ? `${sentence}\u00a0` : sentence;
}

export function Live() {
  return (
    <p class="heard" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}
