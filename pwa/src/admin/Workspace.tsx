// The frame around every screen of the administrators: staff, places, and who did what.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Frame } from '../clinic/shell/Frame';
import { t } from '../text';
import { LOG, ME, ORGANISATIONS, STAFF } from './routes';

export function Workspace({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  const atPlaces = path.startsWith(ORGANISATIONS);
  const places = [
    { path: STAFF, word: t('admin.nav.staff'), here: !atPlaces && path !== ME && path !== LOG },
    { path: ORGANISATIONS, word: t('admin.nav.organisations'), here: atPlaces },
    { path: LOG, word: t('log.nav'), here: path === LOG },
  ];
  return (
    <Frame
      name={t('admin.name')}
      label={t('admin.nav')}
      places={places}
      own={{ path: ME, here: path === ME }}
    >
      {children}
    </Frame>
  );
}
