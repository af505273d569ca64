// What every screen says of the phone itself: that it keeps nothing, that it is full, or that everything is back on it.
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { emptied } from '../account';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { log, me } from '../store/read';
import { status } from '../sync/status';
import { t } from '../text';

/** What has been read in this run of the app; the page behind the badge goes on saying what is still true. */
const heard = signal<ReadonlySet<string>>(new Set());

export function PhoneNotices() {
  const { memoryOnly, full, since } = status.value;
  if (full) return <Full />;
  return (
    <>
      {memoryOnly && !heard.value.has('memory') && (
        <MemoryOnly>
          <Heard what="memory" />
        </MemoryOnly>
      )}
      {emptied.value === me.value?.id && since !== null && !heard.value.has('back') && <IsBack />}
    </>
  );
}

function IsBack() {
  const count = log.value.filter(({ by, seq }) => seq !== null && by.id === me.value?.id).length;
  if (count === 0) return null;
  return (
    <div role="status">
      <Notice tone="safe" title={t('phone.back')}>
        <p>{t('phone.back.text', { count })}</p>
        <Heard what="back" />
      </Notice>
    </div>
  );
}

export function MemoryOnly({ children }: { children?: ComponentChildren }) {
  return (
    <Notice tone="call" title={t('where.memory_only')}>
      <p>{t('where.memory_only.text')}</p>
      {children}
    </Notice>
  );
}

function Full() {
  return (
    <div role="alert">
      <Notice tone="call" title={t('phone.full')}>
        <p>{t('phone.full.text')}</p>
      </Notice>
    </div>
  );
}

function Heard({ what }: { what: string }) {
  return (
    <Button
      look="quiet"
      onClick={() => {
        heard.value = new Set([...heard.value, what]);
      }}
    >
      {t('phone.heard')}
    </Button>
  );
}
