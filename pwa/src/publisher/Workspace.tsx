// The frame around every screen of the desk: its places, and who is here. It borrows the clinic's style.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { me } from '../account';
import { t } from '../text';
import { type Place, placeOf } from './places';
import { ME } from './routes';
import '../clinic/shell/workspace.css';

interface Props {
  places: readonly Place[];
  children: ComponentChildren;
}

export function Workspace({ places, children }: Props) {
  const { path } = useLocation();
  const here = placeOf(path, places);
  return (
    <div class="workspace">
      <a class="skip" href="#content">
        {t('clinic.skip')}
      </a>
      <header class="side">
        <div class="side-inside">
          <p class="side-name">{t('publisher.name')}</p>
          <nav aria-label={t('publisher.nav')}>
            <ul class="side-places">
              {places.map(
                (place) =>
                  place.word && (
                    <li key={place.path}>
                      <a href={place.path} aria-current={place === here ? 'page' : undefined}>
                        {t(place.word)}
                      </a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
          <div class="side-person">
            <a href={ME} aria-current={path === ME ? 'page' : undefined}>
              <span class="heard">{t('clinic.nav.me')}: </span>
              {me.value?.name}
            </a>
          </div>
        </div>
      </header>
      <div class="workspace-content" id="content" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
