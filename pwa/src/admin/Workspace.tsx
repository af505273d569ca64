// The frame around every screen: staff, places, and who is here. It looks like the clinic's, and borrows its style.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { me } from '../account';
import { t } from '../text';
import { LOG, ME, ORGANISATIONS, STAFF } from './routes';
import '../clinic/shell/workspace.css';

export function Workspace({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  const here = (is: boolean) => (is ? 'page' : undefined);
  const atPlaces = path.startsWith(ORGANISATIONS);
  return (
    <div class="workspace">
      <a class="skip" href="#content">
        {t('clinic.skip')}
      </a>
      <header class="side">
        <div class="side-inside">
          <p class="side-name">{t('admin.name')}</p>
          <nav aria-label={t('admin.nav')}>
            <ul class="side-places">
              <li>
                <a href={STAFF} aria-current={here(!atPlaces && path !== ME && path !== LOG)}>
                  {t('admin.nav.staff')}
                </a>
              </li>
              <li>
                <a href={ORGANISATIONS} aria-current={here(atPlaces)}>
                  {t('admin.nav.organisations')}
                </a>
              </li>
              <li>
                <a href={LOG} aria-current={here(path === LOG)}>
                  {t('log.nav')}
                </a>
              </li>
            </ul>
          </nav>
          <div class="side-person">
            <a href={ME} aria-current={here(path === ME)}>
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
