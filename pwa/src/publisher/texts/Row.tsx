// One text in the list: its name and kind, and in a few words what there is to do about it.
import { Badge } from '../../parts/Badge';
import { dayAndYear, known, language, t } from '../../text';
import type { TextLine } from '../calls';
import { textAt } from '../routes';
import { isDue, nameOf } from './view';

export function Row({ line, today }: { line: TextLine; today: string }) {
  return (
    <li>
      <span class="grow">
        <a class="desk-name" href={textAt(line.id)}>
          {nameOf(line, language.value)}
        </a>
        <span class="small desk-facts">{facts(line)}</span>
      </span>
      <span class="row texts-badges">
        {line.errors > 0 && <Badge look="alarm">{t('publisher.texts.errors', { count: line.errors })}</Badge>}
        {line.warnings > 0 && (
          <Badge look="grey">{t('publisher.texts.warnings', { count: line.warnings })}</Badge>
        )}
        {line.comments > 0 && (
          <Badge look="grey">{t('publisher.texts.comments', { count: line.comments })}</Badge>
        )}
        {isDue(line, today) && line.review_by && (
          <Badge look="grey">{t('publisher.texts.due', { day: dayAndYear(line.review_by) })}</Badge>
        )}
        {line.changed && <Badge look="calm">{stateWord(line)}</Badge>}
      </span>
    </li>
  );
}

function facts({ kind, edition, updated_by }: TextLine): string {
  return [
    kind === null ? t('publisher.texts.unreadable') : kindWord(kind),
    edition !== null && t('publisher.texts.edition', { edition }),
    updated_by !== null && t('publisher.texts.by', { name: updated_by }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function stateWord({ gone, state, released }: TextLine): string {
  if (gone) return t('publisher.texts.gone');
  if (state !== null) return t(`publisher.state.${state}`);
  return t(released === null ? 'publisher.texts.never_published' : 'publisher.texts.changed');
}

export function kindWord(kind: string): string {
  const key = `publisher.kind.one.${kind}`;
  return known(key) ? t(key) : kind;
}
