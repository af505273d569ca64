// Whether the app runs from the home screen, and if not, which words lead there. An iPad calls itself a Mac with a touch screen.
export type Install = 'installed' | 'ios' | 'android' | 'other';

export function howInstalled(agent: string, touchPoints: number, standalone: boolean): Install {
  if (standalone) return 'installed';
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ios';
  return /Android/.test(agent) ? 'android' : 'other';
}
