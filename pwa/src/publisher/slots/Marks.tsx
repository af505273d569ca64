// What there is to do about a slot, in a few words: the most important first.
import { Badge, type BadgeLook } from '../../parts/Badge';
import { t } from '../../text';
import type { Slot } from './calls';

export type Mark = Slot['marks'][number];

const LOOKS: Readonly<Record<Mark, BadgeLook>> = {
  recalled: 'alarm',
  gone: 'alarm',
  drifted: 'here',
  over: 'alarm',
  ending: 'here',
  forgotten: 'here',
  never: 'grey',
};

export function Marks({ marks }: { marks: readonly Mark[] }) {
  return (
    <span class="row slots-marks">
      {marks.map((mark) => (
        <Badge key={mark} look={LOOKS[mark]}>
          {t(`slots.mark.${mark}`)}
        </Badge>
      ))}
    </span>
  );
}
