// What tabs tell each other: that a patient's rows have changed, or that another person holds the session.

export type Announcement =
  | { readonly what: 'rows'; readonly person: string }
  /** `person` is null while somebody is signing in or out. */
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
