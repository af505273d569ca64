// What tabs tell each other: that a patient's rows have changed, or whose session it is now.

export type Announcement =
  | { readonly what: 'rows' | 'texts'; readonly person: string }
  /** Somebody is about to sign in or out: whoever holds the session's lock lets go of it. */
  | { readonly what: 'let go' }
  /** The session is this person's from now on, or nobody's. */
  | { readonly what: 'session'; readonly person: string | null };

type Listener = (announcement: Announcement) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel | null {
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('rygvej');
    channel.onmessage = (event: MessageEvent<Announcement>) => {
      for (const listener of listeners) listener(event.data);
    };
  }
  return channel;
}

/** Tells the other tabs; this one knows already. */
export function announce(announcement: Announcement): void {
  open()?.postMessage(announcement);
}

/** Hears the other tabs; call the result to stop. */
export function onAnnounced(listener: Listener): () => void {
  open();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      channel?.close();
      channel = null;
    }
  };
}
