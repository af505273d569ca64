// One item that is open: the ways to read it, the item itself, what the reader says of it, and what stands behind it.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Exercise, Item, Lesson, Page } from '../../content/items';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { type Language, language, t } from '../../text';
import type { Plan } from '../plans';
import { READING, TODAY } from '../routes';
import { Screen } from '../Screen';
import { Seldom } from '../Seldom';
import { About } from './About';
import { Article } from './Article';
import { ExercisePage } from './ExercisePage';
import { pinOf } from './kept';
import { Read } from './Read';
import { Share } from './Share';
import { Useful } from './Useful';
import { Ways } from './Ways';

interface Props {
  sha256: string;
  item: Page | Lesson | Exercise;
  plan: Plan | undefined;
  /** What must be read before it. */
  above?: ComponentChildren;
}

/** The kinds that have a screen of their own. */
export function isOpened(item: Item): item is Props['item'] {
  return item.kind === 'page' || item.kind === 'lesson' || item.kind === 'exercise';
}

export function Opened({ sha256, item, plan, above }: Props) {
  const [shown, setShown] = useState<Language>(language.value);
  const words = useRef<HTMLDivElement>(null);
  const pin = pinOf(sha256, item);
  return (
    <Screen title={item.text[shown].title} back={item.kind === 'exercise' ? TODAY : READING} lang={shown}>
      {above}
      <Ways key={shown} words={words} shown={shown} onShow={setShown} />
      {shown === 'en' && item.text.en.of_edition < item.edition && (
        <Notice>
          <p>{t('reading.behind')}</p>
        </Notice>
      )}
      <div ref={words} class="stack" lang={shown}>
        {item.kind === 'page' && <Article page={item} plan={plan} shown={shown} />}
        {item.kind === 'exercise' && <ExercisePage exercise={item} plan={plan} shown={shown} />}
        {item.kind === 'lesson' && (
          <Seldom
            screen={({ LessonPage }) => <LessonPage lesson={item} pin={pin} plan={plan} shown={shown} />}
            otherwise={<Notice>{t('account.screen_not_here')}</Notice>}
          />
        )}
      </div>
      {item.kind === 'page' && item.audience === 'relatives' && (
        <Share slug={item.text[shown].slug} shown={shown} />
      )}
      {item.kind !== 'exercise' && (
        <Card>
          {item.kind === 'page' && <Read pin={pin} minutes={item.text[shown].minutes} />}
          <Useful pin={pin} />
        </Card>
      )}
      <About item={item} assigned={plan !== undefined} />
    </Screen>
  );
}
