// What the newest release changed, and which plans go by the new numbers.
import { Card } from '../../parts/Card';
import { Table } from '../../parts/Table';
import { t } from '../../text';
import type { LadderRules, PathwayLadder, Pathways } from '../server/shapes';
import { changeInWords } from './changes';

interface Props {
  offered: Pathways;
  rules: LadderRules;
  ladders: readonly PathwayLadder[];
}

export function Changes({ offered: { release, changes }, rules, ladders }: Props) {
  return (
    <Card title={t('clinic.rules.changes')}>
      {release && changes.length === 0 && <p>{t('clinic.rules.changes.none', { release: release.id })}</p>}
      {changes.length > 0 && (
        <Table
          label={t('clinic.rules.changes')}
          heads={[
            t('clinic.rules.changes.number'),
            t('clinic.rules.changes.before'),
            t('clinic.rules.changes.after'),
          ]}
        >
          {changes.map((change) => {
            const { name, before, after } = changeInWords(change, rules, ladders);
            return (
              <tr key={`${change.item} ${change.parameter}`}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            );
          })}
        </Table>
      )}
      <p>{t('clinic.rules.changes.own')}</p>
      <p>{t('clinic.rules.changes.common')}</p>
    </Card>
  );
}
