// Buttons, and links that look like them. One thing on a screen is `main`; everything else is quieter.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './button.css';

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'flare' | 'alarm' | 'text';

interface Shape {
  look?: ButtonLook;
  wide?: boolean;
  square?: boolean;
  children?: ComponentChildren;
}

type ButtonProps = Shape & ButtonHTMLAttributes<HTMLButtonElement>;

interface LinkProps extends Shape {
  href: string;
  'aria-label'?: string;
}

function classes({ look = 'main', wide, square }: Shape): string {
  return `button button-${look}${wide ? ' button-wide' : ''}${square ? ' button-square' : ''}`;
}

export function Button({ look, wide, square, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={classes({ look, wide, square })} {...rest}>
      {children}
    </button>
  );
}

export function ButtonLink({ look, wide, square, children, ...rest }: LinkProps) {
  return (
    <a class={classes({ look, wide, square })} {...rest}>
      {children}
    </a>
  );
}
