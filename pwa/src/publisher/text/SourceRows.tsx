// The sources of a text, one card a source, folded away until somebody looks for them.
import { Button } from '../../parts/Button';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { EVIDENCE, FACTS, type Fact, type SourceRow, sourcesOf, withSources } from './sources';

interface Props {
  head: string;
  writes: boolean;
  onHead: (head: string) => void;
}

const NEW: SourceRow = { title: '–', ref: '–', evidence: 'expert', claim: '–' };

export function SourceRows({ head, writes, onHead }: Props) {
  const rows = sourcesOf(head);
  if (rows === null) return null;
  const give = (next: readonly SourceRow[]): void => {
    if (writes) onHead(withSources(head, next));
  };
  const change = (at: number, fact: Fact, words: string): void =>
    give(rows.map((row, place) => (place === at ? { ...row, [fact]: words } : row)));
  return (
    <details class="text-sources">
      <summary>{t('publisher.text.sources', { count: rows.length })}</summary>
      {rows.map((row, at) => (
        <fieldset key={at}>
          <legend>{t('publisher.text.source', { number: at + 1 })}</legend>
          {FACTS.map((fact) =>
            fact === 'evidence' ? (
              <SelectField
                key={fact}
                label={t('publisher.text.field.evidence')}
                options={EVIDENCE.map((value) => ({ value, label: t(`publisher.text.evidence.${value}`) }))}
                value={row.evidence}
                onPick={(value) => change(at, 'evidence', value)}
              />
            ) : (
              <TextField
                key={fact}
                label={t(`publisher.text.field.source.${fact}`)}
                value={row[fact]}
                readOnly={!writes}
                onText={(words) => change(at, fact, words)}
              />
            ),
          )}
          {writes && (
            <Button look="text" onClick={() => give(rows.filter((_, place) => place !== at))}>
              {t('publisher.text.source.remove', { number: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {writes && (
        <Button look="quiet" onClick={() => give([...rows, NEW])}>
          {t('publisher.text.source.add')}
        </Button>
      )}
    </details>
  );
}
