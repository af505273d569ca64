// A sheet slides up over the screen for one small task. The browser's own dialog keeps focus inside and gives it back.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import './sheet.css';

interface Props {
  title: string;
  /** The word on the button that closes. */
  close: string;
  onClose: () => void;
  look?: 'sheet' | 'call';
  children: ComponentChildren;
}

export function Sheet({ title, close, onClose, look = 'sheet', children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef(onClose);
  leave.current = onClose;
  useLayoutEffect(() => {
    const shown = dialog.current;
    // A tap beside the sheet lands on the dialog itself.
    shown?.addEventListener('click', ({ target }) => target === shown && leave.current());
    shown?.showModal();
    // Closing before the element goes is what gives focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`sheet sheet-${look}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="sheet-inside">
        <div class="sheet-head">
          <h2 id={id} tabIndex={-1} autofocus>
            {title}
          </h2>
          <button type="button" class="sheet-close" aria-label={close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
