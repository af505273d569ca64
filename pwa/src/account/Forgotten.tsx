// The password is forgotten: a link by mail where there is an address, and the clinician's code where there is none.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../api/call';
import { sendLink } from '../api/my-sessions';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { t } from '../text';
import type { Door } from './door';
import { HaveCode } from './HaveCode';
import { Said } from './Said';

export function Forgotten({ door, mail, onBack }: { door: Door; mail: boolean; onBack: () => void }) {
  const [sent, setSent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [sent]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('forgotten.title')}
      </h1>
      {mail && (sent ? <Sent /> : <Ask onSent={() => setSent(true)} />)}
      <Notice>
        <p>{t(door === 'patient' ? 'forgotten.no_mail' : 'forgotten.no_mail_staff')}</p>
      </Notice>
      {door === 'patient' && <HaveCode />}
      <Button look="text" onClick={onBack}>
        {t('forgotten.back')}
      </Button>
    </>
  );
}

function Sent() {
  return (
    <Notice tone="safe" title={t('forgotten.sent')}>
      <p>{t('forgotten.sent.text')}</p>
    </Notice>
  );
}

function Ask({ onSent }: { onSent: () => void }) {
  const [who, setWho] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const told = await sendLink(who.trim()).finally(() => setBusy(false));
    if (told.ok) onSent();
    else setFailure(told);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t('forgotten.lead')}</p>
      <TextField
        label={t('forgotten.who')}
        autocomplete="username"
        value={who}
        onText={setWho}
        maxLength={254}
        required
      />
      <Said failure={failure} />
      <Button type="submit" wide disabled={busy}>
        {t('forgotten.send')}
      </Button>
    </form>
  );
}
