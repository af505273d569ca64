// The five places, at the bottom of a phone and at the side of a wide screen. Opblussen stands in the middle, in amber.
import { Icon, type IconName } from './Icon';
import './nav-bar.css';

export interface Place {
  href: string;
  label: string;
  icon: IconName;
  here: boolean;
  flare?: boolean;
}

export function NavBar({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <nav class="nav-bar" aria-label={label}>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a
              href={place.href}
              class={place.flare ? 'nav-flare' : undefined}
              aria-current={place.here ? 'page' : undefined}
            >
              <Icon name={place.icon} />
              <span>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
