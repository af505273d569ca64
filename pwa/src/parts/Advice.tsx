// A recommendation with its badge: the hue is the direction, the shade the strength, and the words say both.
import type { ComponentChildren } from 'preact';
import type { Grade } from '../content/items';
import { t } from '../text';
import { Icon, type IconName } from './Icon';
import './advice.css';

const ICONS: Readonly<Record<Grade, IconName>> = {
  strong_for: 'twice_up',
  weak_for: 'once_up',
  weak_against: 'once_down',
  strong_against: 'twice_down',
  good_practice: 'check',
};

interface Props {
  grade: Grade;
  title: string;
  children: ComponentChildren;
}

export function Advice({ grade, title, children }: Props) {
  // A grade that this version does not know has no words, and advice without its grade would mislead.
  if (!Object.hasOwn(ICONS, grade)) return null;
  return (
    <section class={`advice advice-${grade}`}>
      <p class="advice-grade">
        <Icon name={ICONS[grade]} size="1.375rem" />
        {t(`advice.${grade}`)}
      </p>
      {title && <p class="advice-title">{title}</p>}
      {children}
    </section>
  );
}
