// Who is signed in, as GET /api/session tells it; kept on the phone so that the app opens without network.
import type { Language } from '../content/items';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string | null;
}

export interface Clinician {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly profession: string | null;
  /** What an older server did not tell. */
  readonly since?: string;
  readonly last_day?: string | null;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Left out by a phone that learnt who it is before there were any. */
  readonly user_name?: string | null;
  readonly has_password?: boolean;
  readonly language: Language;
  readonly roles: readonly { readonly role: string; readonly organisation: Organisation }[];
  readonly patient: {
    readonly id: string;
    readonly municipality: {
      readonly code: string;
      readonly name: string;
      readonly slug: string | null;
    } | null;
    readonly born: string | null;
    readonly clinicians: readonly Clinician[];
    readonly coming_clinicians?: readonly Clinician[];
    readonly former_clinicians?: readonly Clinician[];
  } | null;
  readonly server_time: string;
  readonly demo: boolean;
}
