// What waits for the editor who looks: to approve, given back, approved, their own drafts, and remarks.
import { me } from '../../account';
import { Badge } from '../../parts/Badge';
import { ButtonLink } from '../../parts/Button';
import { language, moment, t } from '../../text';
import { mayWrite } from '../may-write';
import { RELEASES, textAt } from '../routes';
import { readWaiting, type Waiting, type WaitingText } from './calls';
import { Line, Lines } from './Lines';
import { Part } from './Part';
import { nameOf, type Pile, piles } from './view';

export function Waits() {
  return (
    <Part title={t('overview.waits')} about={`waiting ${me.value?.id}`} read={readWaiting}>
      {(waiting) => <Piles {...waiting} />}
    </Part>
  );
}

function Piles({ texts, remarks }: Waiting) {
  // Somebody who writes no shared texts is asked nothing about them but what they have asked themselves.
  const held = mayWrite() ? piles(texts) : [];
  const said = mayWrite() ? remarks : remarks.filter(({ took_part }) => took_part);
  if (held.length + said.length === 0) return <p>{t('overview.waits.none')}</p>;
  return (
    <>
      {held.map(([pile, lines]) => (
        <Lines key={pile} title={t(`overview.waits.${pile}`)}>
          {lines.map((text) => (
            <Line
              key={text.id}
              name={nameOf(text, language.value)}
              href={textAt(text.id)}
              facts={factsOf(pile, text)}
            />
          ))}
          {pile === 'approved' && (
            <li>
              <ButtonLink look="quiet" href={RELEASES}>
                {t('overview.waits.releases')}
              </ButtonLink>
            </li>
          )}
        </Lines>
      ))}
      {said.length > 0 && (
        <Lines title={t('overview.remarks')}>
          {said.map((remark) => (
            <Line
              key={remark.id}
              name={nameOf(remark, language.value)}
              href={textAt(remark.id)}
              facts={t('overview.remarks.line', { count: remark.count, when: moment(remark.newest_at) })}
            >
              {remark.took_part && <Badge look="grey">{t('overview.remarks.yours')}</Badge>}
            </Line>
          ))}
        </Lines>
      )}
    </>
  );
}

function factsOf(
  pile: Pile,
  { state, returned, publish_at, updated_at, edited_by_name }: WaitingText,
): string {
  const when = moment(updated_at);
  const name = edited_by_name ?? '';
  switch (pile) {
    case 'approve':
      return t('overview.waits.approve.line', { name, when });
    case 'returned':
      return t('overview.waits.returned.line', {
        name: returned?.by_name ?? '',
        when: moment(returned?.at ?? updated_at),
        words: returned?.words ?? '',
      });
    case 'approved':
      return publish_at
        ? t('overview.waits.approved.at', { when: moment(publish_at) })
        : t('overview.waits.approved.ready');
    case 'drafts':
      return t('overview.waits.drafts.line', { when });
    default:
      return state === 'draft'
        ? t('overview.waits.elsewhere.draft', { name, when })
        : t('overview.waits.elsewhere.review', { when });
  }
}
