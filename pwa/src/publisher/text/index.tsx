// One text at the desk: write it in both languages, see it as readers do, compare it, and talk about it.

import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { useReading } from '../../clinic/server/reading';
import { Screen } from '../../clinic/shell/Screen';
import { Waiting } from '../../clinic/shell/Waiting';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { language, t } from '../../text';
import { type OpenedText, readText } from '../calls';
import { mayWrite } from '../may-write';
import { TEXTS } from '../routes';
import { Gone } from './away/Gone';
import { TakeAway } from './away/TakeAway';
import { Comments } from './Comments';
import { Conflict } from './Conflict';
import { Difference } from './Difference';
import { useEditing } from './editing';
import { Findings } from './Findings';
import { lineOf } from './head';
import { Preview } from './Preview';
import { Saving } from './Saving';
import { Writing } from './Writing';
import { WorkCard } from './work';
import './style.css';

export default function TextScreen() {
  const id = useRoute().params['id'] ?? '';
  const { value, problem, again } = useReading(() => readText(id), id);
  if (value && !value.gone) return <Opened key={id} text={value} again={again} />;
  return (
    <Screen title={value ? titleOf(value) : id} back={{ href: TEXTS, label: t('publisher.nav.texts') }}>
      {value && <Gone text={value} title={titleOf(value)} again={again} />}
      <ProblemNotice problem={problem} again={again} />
      {!value && !problem && <Waiting />}
    </Screen>
  );
}

const VIEWS = ['write', 'look', 'compare', 'talk'] as const;
type View = (typeof VIEWS)[number];

function Opened({ text, again }: { text: OpenedText; again: () => void }) {
  const [view, setView] = useState<View>('write');
  const editing = useEditing(text);
  const writes = mayWrite();
  const { acting, theirs } = editing;
  const open = text.comments.filter(({ settled_at }) => settled_at === null).length;
  return (
    <Screen title={titleOf(text)} back={{ href: TEXTS, label: t('publisher.nav.texts') }}>
      {!writes && <Notice>{t('publisher.text.read_only')}</Notice>}
      <ProblemNotice problem={acting.problem} />
      {editing.found && (
        <Notice tone="info" title={t('publisher.text.found')}>
          <p>{t('publisher.text.found.why')}</p>
          <div>
            <Button look="quiet" onClick={editing.discard}>
              {t('publisher.text.found.discard')}
            </Button>
          </div>
        </Notice>
      )}
      {theirs.length > 0 && <Conflict theirs={theirs} mine={editing.files} onGoOn={editing.goOn} />}
      <WorkCard
        id={text.id}
        title={titleOf(text)}
        saved={editing.files.map(({ revision }) => revision).join()}
        unsaved={editing.changed.length > 0}
        writes={writes}
      />
      <fieldset class="text-views">
        <legend class="heard">{t('publisher.text.views')}</legend>
        {VIEWS.map((one) => (
          <Button
            key={one}
            look={one === view ? 'plain' : 'quiet'}
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {t(`publisher.text.view.${one === 'write' && !writes ? 'read' : one}`, { open })}
          </Button>
        ))}
      </fieldset>
      {view === 'write' && <Writing item={text.id} editing={editing} writes={writes} />}
      {view === 'look' && <Preview checked={editing.checked} />}
      {view === 'compare' && <Difference opened={text.files} files={editing.files} />}
      {view === 'talk' && <Comments text={text} again={again} />}
      {view !== 'write' && editing.checked && <Findings findings={editing.checked.findings} />}
      {view === 'write' && writes && (
        <TakeAway id={text.id} title={titleOf(text)} titles={editing.checked?.titles} onGone={again} />
      )}
      {writes && <Saving editing={editing} />}
    </Screen>
  );
}

function titleOf({ id, files }: OpenedText): string {
  const file = files.find(({ path }) => path.startsWith(`${language.value}/`)) ?? files[0];
  return (file && lineOf(file.text || (file.released ?? ''), 'title')) || id;
}
