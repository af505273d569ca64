// How large this phone shows all words. Every measure of the app follows, because all are counted in rem.
import { type ReadonlySignal, signal } from '@preact/signals';
import { device, remember } from '../store/device';

export const TEXT_SIZES = ['normal', 'larger', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const chosen = signal<TextSize>('normal');
export const textSize: ReadonlySignal<TextSize> = chosen;

/** Shows the size that was chosen on this phone. */
export async function followTextSize(): Promise<void> {
  show((await device()).text_size ?? 'normal');
}

export async function chooseTextSize(size: TextSize): Promise<void> {
  show(size);
  await remember({ text_size: size });
}

/** One size larger; after the largest the normal one again. */
export function largerAgain(): Promise<void> {
  const at = TEXT_SIZES.indexOf(chosen.value);
  return chooseTextSize(TEXT_SIZES[(at + 1) % TEXT_SIZES.length] ?? 'normal');
}

function show(size: TextSize): void {
  chosen.value = size;
  document.documentElement.dataset['text'] = size;
}
