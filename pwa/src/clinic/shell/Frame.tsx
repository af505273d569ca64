// The frame around every screen of a desk without patients: its places, and who is here.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { me } from '../../account';
import { t } from '../../text';
import './workspace.css';

interface Props {
  name: string;
  /** What the navigation is called for those who come to it by ear. */
  label: string;
  places: readonly { readonly path: string; readonly word: string; readonly here: boolean }[];
  /** One's own page, which the name leads to. */
  own: { readonly path: string; readonly here: boolean };
  children: ComponentChildren;
}

const current = (here: boolean) => (here ? 'page' : undefined);

export function Frame({ name, label, places, own, children }: Props) {
  const row = useRef<HTMLElement>(null);
  const at = places.find(({ here }) => here)?.path;
  useLayoutEffect(() => {
    if (row.current) showHere(row.current);
  }, [at]);
  return (
    <div class="workspace">
      <a class="skip" href="#content">
        {t('clinic.skip')}
      </a>
      <header class="side">
        <div class="side-inside">
          <p class="side-name">{name}</p>
          <nav ref={row} aria-label={label}>
            <ul class="side-places">
              {places.map(({ path, word, here }) => (
                <li key={path}>
                  <a href={path} aria-current={current(here)}>
                    {word}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="side-person">
            <a href={own.path} aria-current={current(own.here)}>
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

/** On a phone the places are one long row: the one where somebody is comes to its middle. */
function showHere(row: HTMLElement): void {
  const here = row.querySelector<HTMLElement>('[aria-current]');
  if (here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
}
