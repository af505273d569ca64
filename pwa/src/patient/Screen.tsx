// One screen: its title in the page, in the window and in the focus, the badge that tells where the work is, and the content.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import { SyncBadge } from '../parts/SyncBadge';
import { status } from '../sync/status';
import { type Language, t } from '../text';
import { UpdateOffer } from '../UpdateOffer';
import { steppedBack } from './location';
import { PhoneNotices } from './PhoneNotices';
import { WHERE } from './routes';
import './screen.css';

/** The first screen keeps the browser's own focus; every later one takes it to its title. */
let opened = false;

interface Props {
  title: string;
  /** What the window is called, where the title greets. */
  called?: string;
  /** Where the arrow at the top leads, for screens behind one of the five. */
  back?: string;
  /** The language of the title, where it is another than the screen's. */
  lang?: Language;
  children: ComponentChildren;
}

export function Screen({ title, called = title, back, lang, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.title', { screen: called });
  }, [called]);
  useLayoutEffect(() => {
    if (opened) {
      if (!steppedBack) scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    opened = true;
  }, []);
  const { word, waiting } = status.value;
  return (
    <div class="screen">
      <header class="screen-head">
        {back && (
          <a class="screen-back" href={back} aria-label={t('app.back')}>
            <Icon name="back" />
          </a>
        )}
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </h1>
        <SyncBadge
          word={word}
          text={t(`badge.${word}`, { count: waiting })}
          more={t('badge.more')}
          href={WHERE}
        />
      </header>
      <main class="screen-body">
        <UpdateOffer />
        <PhoneNotices />
        {children}
      </main>
    </div>
  );
}
