// Search in everything that lies on the phone: found while it is written, shown with the reason, opened with one tap.
import { useMemo, useState } from 'preact/hooks';
import { items, recalled } from '../../content/read';
import { Card } from '../../parts/Card';
import { Icon } from '../../parts/Icon';
import { language, t } from '../../text';
import { READING } from '../routes';
import { Screen } from '../Screen';
import { plans } from '../state';
import { documentsOf, type Found } from './documents';
import { find, type Hit, type Index, indexOf } from './search';
import { marked, type Piece, snippetOf } from './snippet';
import './style.css';

/** More than this nobody reads through; another word finds better. */
const SHOWN = 20;

/** What was looked for, so that coming back from a text shows the same list. */
let lastAsked = '';

export function Search() {
  const [asked, setAsked] = useState(lastAsked);
  const index = useIndex();
  const found = useMemo(() => (asked.trim() ? find(index, asked) : []), [index, asked]);
  const ask = (text: string) => {
    lastAsked = text;
    setAsked(text);
  };
  return (
    <Screen title={t('reading.search')} back={READING}>
      <search class="search">
        <label for="search">{t('search.label')}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          maxLength={100}
          value={asked}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
        />
        <p class="small">{t('search.hint')}</p>
      </search>
      <p class="small num" role="status">
        {asked.trim() &&
          (found.length > 0
            ? t('search.found', { count: found.length })
            : t('search.none', { asked: asked.trim() }))}
      </p>
      {found.length > 0 && (
        <Card>
          <ul class="rows">
            {found.slice(0, SHOWN).map((hit) => (
              <OneHit key={hit.doc.id} index={index} hit={hit} />
            ))}
          </ul>
        </Card>
      )}
    </Screen>
  );
}

/** Made when search is opened, and anew when texts come or the language changes. */
function useIndex(): Index<Found> {
  const { value: held } = items;
  const { value: spoken } = language;
  return useMemo(() => {
    const pinned = new Set(plans.value.flatMap(({ plan }) => plan.items.map(({ sha256 }) => sha256)));
    return indexOf(
      documentsOf(held, pinned, (item) => recalled(item) !== undefined, spoken),
      spoken,
    );
  }, [held, spoken]);
}

function OneHit({ index, hit: { doc, by } }: { index: Index<Found>; hit: Hit<Found> }) {
  return (
    <li>
      <a class="text-link" href={doc.href}>
        <span class="grow">
          <span class="small line">{t(`search.kind.${doc.kind}`)}</span>
          <b>
            <Pieces pieces={marked(index, doc.title, by)} />
          </b>
          <span class="small line">
            <Pieces pieces={snippetOf(index, doc, by)} />
          </span>
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}
