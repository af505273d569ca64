// What is new in the shared texts since one last said that one had read it, with what readers are told of it.
import { me } from '../../account';
import { useActing } from '../../clinic/server/acting';
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { Badge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { announce } from '../../parts/live';
import { language, moment, t } from '../../text';
import { opensTexts } from '../may-write';
import { textAt } from '../routes';
import { type ChangedText, type Changes, noteRead, readChanges } from './calls';
import { Line, Lines } from './Lines';
import { Part } from './Part';
import { nameOf, readable } from './view';

export function Changed() {
  return (
    <Part title={t('overview.changes')} about={`changes ${me.value?.id}`} read={readChanges}>
      {(changes, again) => <Since changes={changes} again={again} />}
    </Part>
  );
}

function Since({
  changes: { release, since, read, texts, recalls },
  again,
}: {
  changes: Changes;
  again: () => void;
}) {
  const acting = useActing();
  if (!release) return <p>{t('overview.changes.nothing')}</p>;
  if (!since) return <p>{t('overview.changes.first')}</p>;
  const note = async (): Promise<void> => {
    if (!(await acting.act(() => noteRead(release.id)))) return;
    announce(t('overview.changes.read.done'));
    again();
  };
  const told = readable(texts);
  const nothing = texts.length + recalls.length === 0;
  return (
    <>
      <p>
        {nothing
          ? t('overview.changes.none', { day: moment(since.published_at) })
          : t('overview.changes.since', {
              release: release.id,
              day: moment(release.published_at),
              before: since.id,
            })}
      </p>
      {!nothing && (
        <Lines>
          {recalls.map((recall) => (
            <Line
              key={`recall ${recall.item} ${recall.at}`}
              name={nameOf({ id: recall.item, title: recall.title }, language.value)}
              facts={recall.notice[language.value]}
            >
              <Badge look={recall.severity === 'do_not_use' ? 'alarm' : 'grey'}>
                {t(`recalls.severity.${recall.severity}`)}
              </Badge>
            </Line>
          ))}
          {told.texts.map((text) => (
            <Text key={text.id} text={text} />
          ))}
        </Lines>
      )}
      {told.drawings > 0 && <p class="small">{t('overview.changes.drawings', { count: told.drawings })}</p>}
      <ProblemNotice problem={acting.problem} />
      {!(read && nothing) && (
        <div>
          <Button look="quiet" disabled={acting.busy} onClick={note}>
            {acting.busy ? t('clinic.busy') : t('overview.changes.read')}
          </Button>
        </div>
      )}
    </>
  );
}

function Text({ text }: { text: ChangedText }) {
  const notes = text.notes.map((note) => note[language.value] ?? note.da).filter(Boolean);
  const edition = t('overview.changes.edition', { edition: text.now ?? text.before ?? 0 });
  const opens = opensTexts() && text.now !== null;
  return (
    <Line
      name={nameOf(text, language.value)}
      {...(opens ? { href: textAt(text.id) } : {})}
      facts={notes.length > 0 ? `${edition} · ${notes.join(' ')}` : edition}
    >
      <Badge look={text.change === 'major' ? 'calm' : 'grey'}>{t(wordOf(text))}</Badge>
    </Line>
  );
}

function wordOf({ before, now, change }: ChangedText) {
  if (before === null) return 'overview.changes.came';
  if (now === null) return 'overview.changes.went';
  return change === 'major' ? 'overview.changes.major' : 'overview.changes.minor';
}
