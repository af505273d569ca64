// What every sheet about the work on a text is given.
import type { Work } from './calls';

export interface SheetProps {
  work: Work;
  title: string;
  onDone: () => void;
  onClose: () => void;
}
