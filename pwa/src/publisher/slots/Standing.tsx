// What stands in a slot today and what is to come, as readers have it, with its days.
import { Blocks } from '../../parts/Blocks';
import { Notice } from '../../parts/Notice';
import { dayAndYear, language, t } from '../../text';
import type { Body, Slot, SlotValue } from './calls';
import { daysOf } from './view';

/** A municipality's words reach nothing outside themselves. */
export const ALONE = { slot: () => [], figure: () => undefined, item: () => undefined };

export function Standing({ slot: { recall, values } }: { slot: Slot }) {
  return (
    <>
      {recall && (
        <Notice tone="call" title={t('slots.recalled', { day: dayAndYear(recall.at.slice(0, 10)) })}>
          <p>{recall.notice[language.value]}</p>
        </Notice>
      )}
      {values.length === 0 && <p class="small">{t('slots.empty')}</p>}
      {values.map((value) => (
        <Dated key={value.valid_from} value={value} recalled={recall !== null && value.holds} />
      ))}
    </>
  );
}

function Dated({ value, recalled }: { value: SlotValue; recalled: boolean }) {
  const body = value.body as unknown as Body;
  return (
    <figure class={`slot-standing${recalled ? ' slot-recalled' : ''}`}>
      <figcaption class="small">
        {daysOf(value)}
        {recalled && <> · {t('slots.not_shown')}</>}
      </figcaption>
      {/* The first block is the slot's own heading, which stands above already. */}
      <Blocks blocks={body[language.value].slice(1)} around={ALONE} />
    </figure>
  );
}
