// Takes away a database in which nothing is left: its name alone would tell that the person was here.

/** Resolves when it is gone, or when a tab that still holds it has been asked to let go: the deletion then follows. */
export function discard(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    // An empty database that stays does no harm.
    request.onerror = () => resolve();
  });
}
