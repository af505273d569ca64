// A badge is a word with a colour, never a colour alone.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';
import './badge.css';

export type BadgeLook = 'safe' | 'here' | 'calm' | 'alarm' | 'grey';

interface Props {
  look?: BadgeLook;
  icon?: IconName;
  children: ComponentChildren;
}

export function Badge({ look = 'calm', icon, children }: Props) {
  return (
    <span class={`badge badge-${look}`}>
      {icon && <Icon name={icon} size="1.125rem" />}
      {children}
    </span>
  );
}
