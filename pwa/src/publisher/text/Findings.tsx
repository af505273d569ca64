// What the check says, line by line: an error stops a publication, a remark is for a person to judge.
import { Badge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { language, t } from '../../text';
import type { Finding } from '../calls';
import { fileName } from './file-name';

interface Props {
  findings: readonly Finding[];
  onGoTo?: (line: number) => void;
}

export function Findings({ findings, onGoTo }: Props) {
  return (
    <>
      <p class="small" role="status">
        {t(findings.length ? 'publisher.text.findings' : 'publisher.text.findings.none', {
          count: findings.length,
        })}
      </p>
      {findings.length > 0 && (
        <ul class="rows text-findings">
          {findings.map((finding) => (
            <li key={`${finding.file}:${finding.line}:${finding.code}`}>
              <Badge look={finding.stops ? 'alarm' : 'grey'}>
                {t(finding.stops ? 'publisher.text.error' : 'publisher.text.remark')}
              </Badge>
              <span class="grow">{finding.said[language.value]}</span>
              {onGoTo ? (
                <Button look="text" onClick={() => onGoTo(finding.line)}>
                  {t('publisher.text.line', { line: finding.line })}
                </Button>
              ) : (
                <span class="small">
                  {t('publisher.text.place', { file: fileName(finding.file), line: finding.line })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
