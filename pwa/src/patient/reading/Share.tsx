// A page for relatives leads out of the app: to the open page, which says nothing about who sent it.
import { useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { type Language, t } from '../../text';
import { publicText } from './public';

export function Share({ slug, shown }: { slug: string; shown: Language }) {
  const [copied, setCopied] = useState(false);
  const address = publicText(slug, shown);
  const send = async () => {
    const url = new URL(address, location.href).href;
    // Whoever closes the phone's own sheet has changed their mind; that is no error.
    if (navigator.share) return navigator.share({ url }).catch(() => {});
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Card title={t('share.title')}>
      <p>{t('share.text')}</p>
      <div class="row">
        <Button look="plain" onClick={() => void send()}>
          {t('share.send')}
        </Button>
        <ButtonLink look="text" href={address}>
          {t('share.open')}
        </ButtonLink>
      </div>
      <p class="small" aria-live="polite">
        {copied && t('share.copied')}
      </p>
    </Card>
  );
}
