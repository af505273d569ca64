// A window for tests: it can come online and be looked at.

export class Page extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  comesOnline(): void {
    this.dispatchEvent(new Event('online'));
  }

  isLookedAt(): void {
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  asWindow(): Window {
    return this as unknown as Window;
  }
}
