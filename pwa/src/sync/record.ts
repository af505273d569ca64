// The one way in which a screen records something: on the phone first, and said only when it is safely there.

export interface Recorded {
  readonly id: string;
}

/** Keeps an entry on the phone; resolves when the database has it on disk. `on` is the patient's civil day, today unless told. */
export declare function record(kind: string, args: Record<string, unknown>, on?: string): Promise<Recorded>;

/** Takes back an entry of the patient's own. */
export declare function withdraw(id: string): Promise<Recorded>;

/** Tries to reach the server now; resolves when the attempt is over, whatever came of it. */
export declare function syncNow(): Promise<void>;

/** The patient has read why an entry was refused. It stays in the export and asks for attention no more. */
export declare function dealtWith(id: string): Promise<void>;

/** Everything that this phone holds about the patient, as one JSON file. */
export declare function exportAll(): Promise<Blob>;
