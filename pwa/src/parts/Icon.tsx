// Small line drawings with one weight. They are decoration: the word beside them says the same.
const PATHS = {
  today:
    'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  stairs: 'M3 20h4v-4h4.5v-4H16V8h5',
  flare:
    'M12 3c.5 4 5 5.6 5 10.500a5 5 0 0 1-10 0c0-2 1-3.3 2-4.5.4 1.7 1.3 2.5 2.1 2.700C10.5 8.5 10.7 5.5 12 3',
  read: 'M12 6.500C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.500V5C17 4.5 14 5 12 6.500m0 0v13',
  me: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.500c1-4 4-5.5 7.5-5.500s6.5 1.5 7.5 5.5',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  up: 'M12 19V6m-5.5 5L12 5.5 17.5 11',
  once_up: 'm6 15 6-6 6 6',
  twice_up: 'm6 12 6-6 6 6M6 19l6-6 6 6',
  once_down: 'm6 9 6 6 6-6',
  twice_down: 'm6 5 6 6 6-6M6 12l6 6 6-6',
  send: 'M4 12a8 8 0 0 1 14-5.300M20 12a8 8 0 0 1-14 5.300M18 3v4h-4M6 21v-4h4',
  phone:
    'M6.5 3.500h3l1.5 5-2 1.500a12 12 0 0 0 5 5l1.5-2 5 1.500v3c0 1.5-1 2.5-2.5 2.500C10.5 20 4 13.5 4 6c0-1.5 1-2.5 2.5-2.5',
  look: 'M12 8v5m0 3.500v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14m5 12 4.5 4.500',
  sound: 'M4 10v4h3.500L12 18V6L7.500 10zm11.500-1a4 4 0 0 1 0 6m2.500-8.500a8 8 0 0 1 0 11',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
  close: 'm6 6 12 12M18 6 6 18',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = '1.5rem' }: { name: IconName; size?: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
