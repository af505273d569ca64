// What the editorial room reads, named shortly. The shapes themselves are the server's.
import type { components } from '../api/schema';

export type ReleaseShape = components['schemas']['Release'];
export type Line = components['schemas']['Listed'];
