// Before anything is done to a plan: what it will do, in a sheet of its own, and a button that names the act.
import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button';
import { Sheet } from '../../parts/Sheet';
import { t } from '../../text';
import type { Acting } from '../server/acting';
import { ProblemNotice } from '../server/ProblemNotice';
import { sessionEnded } from '../session';

interface Props {
  title: string;
  confirm: string;
  acting: Acting;
  /** Whether all that is needed has been filled in. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

export function ConfirmSheet({
  title,
  confirm,
  acting: { busy, problem },
  ready = true,
  onConfirm,
  onClose,
  children,
}: Props) {
  // An open sheet holds the whole page, and would hold back the sign-in too.
  if (sessionEnded.value) return null;
  return (
    <Sheet title={title} close={t('clinic.close')} onClose={onClose}>
      {children}
      <ProblemNotice problem={problem} />
      <div class="row">
        <Button disabled={busy || !ready} onClick={onConfirm}>
          {busy ? t('clinic.busy') : confirm}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('clinic.back')}
        </Button>
      </div>
    </Sheet>
  );
}
