// Less and more around the act itself: − [Registrér 14 min] +.
import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { Icon } from './Icon';
import './stepper.css';

interface Props {
  less: string;
  more: string;
  onLess: () => void;
  onMore: () => void;
  canLess: boolean;
  canMore: boolean;
  children: ComponentChildren;
}

export function Stepper({ less, more, onLess, onMore, canLess, canMore, children }: Props) {
  return (
    <div class="stepper">
      <Button look="quiet" square aria-label={less} disabled={!canLess} onClick={onLess}>
        <Icon name="minus" />
      </Button>
      <div class="stepper-act">{children}</div>
      <Button look="quiet" square aria-label={more} disabled={!canMore} onClick={onMore}>
        <Icon name="plus" />
      </Button>
    </div>
  );
}
