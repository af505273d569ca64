// One text being written: what stands in the editor, what is kept in the browser, saved, refused and found.
import { useEffect, useRef, useState } from 'preact/hooks';
import { me } from '../../account';
import { type Acting, useActing } from '../../clinic/server/acting';
import {
  type Checked,
  checkText,
  type DeskFile,
  type OpenedText,
  saveText,
  type WrittenFile,
} from '../calls';
import { differing, over, tooLong } from './files';
import { keep, kept } from './kept';

/** A pause that is long enough for a thought to be whole. */
const PAUSE_MS = 600;

export interface Editing {
  readonly files: readonly WrittenFile[];
  readonly changed: readonly WrittenFile[];
  readonly write: (path: string, text: string) => void;
  /** Begin a file that the text does not have yet. */
  readonly begin: (file: WrittenFile) => void;
  readonly checked: Checked | null;
  readonly acting: Acting;
  readonly save: () => Promise<boolean>;
  /** What somebody else has saved meanwhile, while nobody has said which words to go on from. */
  readonly theirs: readonly DeskFile[];
  readonly goOn: (from: 'mine' | 'theirs') => void;
  /** Whether the words come from this browser and not from the server. */
  readonly found: boolean;
  readonly discard: () => void;
}

export function useEditing(opened: OpenedText): Editing {
  const person = me.value?.id ?? '';
  const [server, setServer] = useState<readonly WrittenFile[]>(opened.files);
  const [left] = useState(() => kept(person, opened.id));
  const [files, setFiles] = useState(() => over(opened.files, left));
  const [found, setFound] = useState(() => differing(files, server).length > 0);
  const [theirs, setTheirs] = useState<readonly DeskFile[]>([]);
  const acting = useActing();
  const changed = differing(files, server);
  const checked = useCheck(opened.id, files);

  // Kept before it is drawn: whatever has been seen on the screen is there after a crash.
  const hold = (next: readonly WrittenFile[], saved = server): void => {
    keep(person, opened.id, differing(next, saved));
    setFiles(next);
  };
  const save = async (): Promise<boolean> => {
    const asked = files;
    const saved = await acting.act(async () => {
      const answer = await saveText(opened.id, [...differing(asked, server)]);
      const moved = answer.problem?.code === 'changed_meanwhile' && answer.problem.detail['files'];
      if (moved) setTheirs(moved as DeskFile[]);
      return answer;
    });
    if (saved === null) return false;
    setServer(saved.files);
    setFound(false);
    setTheirs([]);
    // What was written while the answer was on its way stays, on top of what was saved.
    setFiles((now) => {
      const next = over(saved.files, differing(now, asked), saved.files);
      keep(person, opened.id, differing(next, saved.files));
      return next;
    });
    return true;
  };
  return {
    files,
    changed,
    checked,
    acting,
    save,
    theirs,
    found,
    write: (path, text) => hold(files.map((file) => (file.path === path ? { ...file, text } : file))),
    begin: (file) => hold([...files, file]),
    goOn: (from) => {
      const base = over(server, theirs, theirs);
      setServer(base);
      hold(from === 'theirs' ? over(files, theirs, theirs) : over(files, files, theirs), base);
      setTheirs([]);
    },
    discard: () => {
      setFound(false);
      hold(server);
    },
  };
}

/** What there is to say about the words, a moment after the last of them. A late answer to older words is dropped. */
function useCheck(item: string, files: readonly WrittenFile[]): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  const first = useRef(true);
  useEffect(() => {
    let dropped = false;
    const ask = (): void => {
      void checkText(item, [...files]).then(({ value }) => {
        if (value && !dropped) setChecked(value);
      });
    };
    // What cannot be saved is not sent at every pause either.
    const timer = files.some(tooLong) ? undefined : setTimeout(ask, first.current ? 0 : PAUSE_MS);
    first.current = false;
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [item, files]);
  return checked;
}
