// The frame around every screen of the desk, with the places that somebody has there.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Frame } from '../clinic/shell/Frame';
import { t } from '../text';
import { type Place, placeOf } from './places';
import { ME } from './routes';

interface Props {
  places: readonly Place[];
  children: ComponentChildren;
}

export function Workspace({ places, children }: Props) {
  const { path } = useLocation();
  const here = placeOf(path, places);
  const named = places.flatMap((place) =>
    place.word ? [{ path: place.path, word: t(place.word), here: place === here }] : [],
  );
  return (
    <Frame
      name={t('publisher.name')}
      label={t('publisher.nav')}
      places={named}
      own={{ path: ME, here: path === ME }}
    >
      {children}
    </Frame>
  );
}
