// How long a request may take, and when it is no longer wanted: one signal out of both.

/** Runs a request that is aborted when `left` is, or when it has taken longer than our patience. */
export async function withPatience<T>(
  milliseconds: number,
  left: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // AbortSignal.any would say it in one word, and phones of three years ago do not know it.
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  left.addEventListener('abort', abort);
  if (left.aborted) abort();
  try {
    return await request(controller.signal);
  } finally {
    clearTimeout(timer);
    left.removeEventListener('abort', abort);
  }
}
