// That every municipality serves this release: the public page that shows it, and the command that computes it anew.
import { ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { language, t } from '../../text';

const PAGES = { da: '/info/ens-i-hele-landet/', en: '/info/en/the-same-everywhere/' };

export function Proof() {
  return (
    <Card title={t('publisher.proof')}>
      <p class="small">{t('publisher.proof.how')}</p>
      <p class="fingerprint">python3 scripts/verify.py {location.origin}</p>
      <p>
        <ButtonLink look="quiet" href={PAGES[language.value]}>
          {t('publisher.proof.see')}
        </ButtonLink>
      </p>
    </Card>
  );
}
