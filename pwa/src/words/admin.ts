// Where the words of this door are fetched from: one chunk a language.
import type { Catalogues } from '../text';

export const words: Catalogues = { da: () => import('./admin.da'), en: () => import('./admin.en') };
