// Histories that once ended badly, as short as they could be told. They are lived first, every time.
import type { Step } from './life';

export const KEPT: readonly (readonly Step[])[] = [
  // A phone that died while one person took it over from another kept the rows of the one who had left.
  [
    { do: 'die', act: { do: 'sign in', who: 'carla' }, tab: 0, mishaps: [], at: 15 },
    { do: 'die', act: { do: 'sign in', who: 'anna' }, tab: 0, mishaps: [], at: 1 },
  ],
  // One that died while it opened somebody's database held on to it, and signing out could not take it away.
  [
    { do: 'Bo looks in', leaves: true },
    {
      do: 'die',
      act: { do: 'sign in', who: 'anna' },
      tab: 0,
      mishaps: ['none', 'busy', 'none', 'busy'],
      at: 26,
    },
    { do: 'die', act: { do: 'sign in', who: 'anna' }, tab: 0, mishaps: ['none', 'gibberish'], at: 21 },
  ],
  // Signing out in a tab where one person was still to be seen ended the session of the other, and cleared their rows.
  [
    { do: 'die', act: { do: 'sign in', who: 'carla' }, tab: 1, mishaps: [], at: 17 },
    { do: 'act', act: { do: 'log', refused: false }, tab: 1, mishaps: [] },
    { do: 'act', act: { do: 'sign out' }, tab: 0, mishaps: [] },
    { do: 'act', act: { do: 'log', refused: false }, tab: 0, mishaps: [] },
  ],
  // Whoever takes a phone over ends the 35 days of the one before, also while nobody knows that the server was restored.
  [
    { do: 'act', act: { do: 'sign in', who: 'carla' }, tab: 0, mishaps: [] },
    { do: 'act', act: { do: 'log', refused: false }, tab: 0, mishaps: [] },
    { do: 'restore' },
    { do: 'session ends' },
    { do: 'network', online: false },
  ],
];
