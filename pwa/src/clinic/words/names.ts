// Names as people say them.
import { language } from '../../text';

/** "Anna" for Anna Holm */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** What a sentence about somebody needs: "Lene" and "Lenes", "Anders" and "Anders’". */
export function nameParams(name: string): { readonly name: string; readonly owner: string } {
  const first = firstName(name);
  const hisses = /[sxz]$/i.test(first);
  const ending = language.value === 'da' ? (hisses ? '’' : 's') : '’s';
  return { name: first, owner: first + ending };
}
