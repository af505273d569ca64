// What a place to keep rows must promise. IndexedDB and memory both keep it, proved by one contract suite.

/** For each shelf, the rows that stand on it. */
export type Shelves = object;
export type Shelf<R extends Shelves> = keyof R & string;
export type Key = string | number;

export interface Reading<R extends Shelves> {
  get<S extends Shelf<R>>(shelf: S, key: Key): Promise<R[S] | undefined>;
  /** Every row of a shelf, in the order of its keys. */
  all<S extends Shelf<R>>(shelf: S): Promise<R[S][]>;
}

export interface Writing<R extends Shelves> extends Reading<R> {
  put<S extends Shelf<R>>(shelf: S, row: R[S]): Promise<void>;
  delete<S extends Shelf<R>>(shelf: S, key: Key): Promise<void>;
  clear(shelf: Shelf<R>): Promise<void>;
}

/**
 * A transaction sees every write of those before it and none of those beside it; it happens whole or not at all.
 * `write` resolves only when the rows are where they survive a power cut. The body may await nothing but the
 * transaction itself, and may run twice when the connection is lost: it must come to the same end.
 */
export interface Store<R extends Shelves> {
  /** False when the rows are gone with the tab. */
  readonly durable: boolean;
  read<T>(shelves: readonly Shelf<R>[], body: (tx: Reading<R>) => Promise<T>): Promise<T>;
  write<T>(shelves: readonly Shelf<R>[], body: (tx: Writing<R>) => Promise<T>): Promise<T>;
  /** From here on every transaction is refused with `StoreClosed`. */
  close(): void;
}

/** The field of a row that is its key, shelf by shelf. */
export type KeyPaths<R extends Shelves> = { readonly [S in Shelf<R>]: keyof R[S] & string };

export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}
