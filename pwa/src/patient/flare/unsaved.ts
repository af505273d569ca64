// What was being written in the plan when the screen was left: it is there again until it is saved or the app is closed.
import type { FlarePlanDraft, FlarePlanVersion } from '../../domain/flare-plan';

export interface Unsaved {
  /** The version that was read when writing began. */
  readonly opened: FlarePlanVersion | undefined;
  readonly draft: FlarePlanDraft;
  readonly chosen: readonly string[];
}

let kept: { readonly whose: string; readonly unsaved: Unsaved } | null = null;

/** Nobody finds what somebody else on the same phone has left, and it does not wait for them either. */
export function unsavedOf(whose: string): Unsaved | null {
  if (kept?.whose !== whose) kept = null;
  return kept?.unsaved ?? null;
}

export function keepUnsaved(whose: string, unsaved: Unsaved | null): void {
  kept = unsaved && { whose, unsaved };
}
