// The frame around every screen: the places at the side of a desk, along the top of a tablet and a phone.

import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { me } from '../../account';
import { Icon } from '../../parts/Icon';
import { t } from '../../text';
import { CASELOAD, ME, RULES } from '../routes';
import { SignOutButton } from './SignOutButton';
import './workspace.css';

export function Workspace({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  const here = (is: boolean) => (is ? 'page' : undefined);
  return (
    <div class="workspace">
      <a class="skip" href="#content">
        {t('clinic.skip')}
      </a>
      <header class="side">
        <div class="side-inside">
          <p class="side-name">{t('clinic.name')}</p>
          <nav aria-label={t('clinic.nav')}>
            <ul class="side-places">
              <li>
                <a href={CASELOAD} aria-current={here(path !== ME && path !== RULES)}>
                  <Icon name="me" />
                  {t('clinic.nav.caseload')}
                </a>
              </li>
              <li>
                <a href={RULES} aria-current={here(path === RULES)}>
                  <Icon name="stairs" />
                  {t('clinic.nav.rules')}
                </a>
              </li>
              <li>
                <a href="/info/">
                  <Icon name="read" />
                  {t('clinic.nav.reading')}
                </a>
              </li>
            </ul>
          </nav>
          <div class="side-person">
            <a href={ME} aria-current={here(path === ME)}>
              <span class="heard">{t('clinic.nav.me')}: </span>
              {me.value?.name}
            </a>
            <SignOutButton look="text" />
          </div>
        </div>
      </header>
      <div class="workspace-content" id="content" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
