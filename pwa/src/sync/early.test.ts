// A phone whose clock is three minutes fast at midnight: the entry waits on the phone, and goes when its day has come.
import { beforeEach, expect, test } from 'vitest';
import { dayInCopenhagen } from '../domain/days';
import { refresh } from '../store/current';
import { shownLog } from '../store/holding';
import { dealtWith } from './record';
import { status } from './status';
import { emptyPhone, Phone } from './testing/phone';
import { SimulatedServer } from './testing/server';

let server: SimulatedServer;
let phone: Phone;
let now: string;

const shown = async () => {
  await refresh();
  return shownLog.value.map(({ id }) => id);
};

beforeEach(async () => {
  emptyPhone();
  server = new SimulatedServer();
  now = '2026-03-01T22:58:00Z';
  server.time = () => now;
  server.judge = ({ on }) => (on > dayInCopenhagen(new Date(now)) ? 'in_the_future' : null);
  phone = await Phone.of(server);
  // The phone's calendar shows 2 March already.
  await phone.log('walk');
  await phone.log('note', 'goal_set', { text: 'Gå til stranden' });
  expect(await phone.turn()).toEqual({ end: 'done' });
});

test('the turn ends, nothing needs the patient, and what was written stays on the screen as waiting', async () => {
  expect(await shown()).toEqual(['walk', 'note']);
  expect(status.value).toMatchObject({ word: 'here', waiting: 2, refused: [] });
});

test('it goes by itself, once and in order, at the first contact after the server’s midnight', async () => {
  await phone.turn();
  expect(server.log).toEqual([]);
  now = '2026-03-01T23:01:00Z';
  expect(await phone.turn()).toEqual({ end: 'done' });
  expect(server.log.map(({ id, on }) => `${id} ${on}`)).toEqual(['walk 2026-03-02', 'note 2026-03-02']);
  expect(await phone.ids('refused')).toEqual([]);
  expect(await shown()).toEqual(['walk', 'note']);
  expect(status.value).toMatchObject({ word: 'safe', waiting: 0 });
});

test('what takes it back again the next morning goes after it, and is not lost for its absence', async () => {
  server.judge = ({ on, kind, args }, log) => {
    if (on > dayInCopenhagen(new Date(now))) return 'in_the_future';
    return kind === 'withdrawn' && !log.some(({ id }) => id === args['of']) ? 'unknown_entry' : null;
  };
  now = '2026-03-02T07:00:00Z';
  await phone.log('undo', 'withdrawn', { of: 'walk' });
  expect(await phone.turn()).toEqual({ end: 'done' });
  expect(server.log.map(({ id }) => id)).toEqual(['walk', 'note', 'undo']);
  expect(await phone.ids('refused')).toEqual([]);
});

test('what the patient has dealt with is not sent behind their back', async () => {
  await dealtWith('walk');
  now = '2026-03-02T08:00:00Z';
  await phone.turn();
  expect(server.log.map(({ id }) => id)).toEqual(['note']);
});

test('a day further off is a clock that somebody must see to, and is told so', async () => {
  now = '2026-02-20T12:00:00Z';
  await phone.log('far');
  await phone.turn();
  expect(await shown()).not.toContain('far');
  expect(status.value).toMatchObject({ word: 'needs_you', waiting: 2, refused: [{ id: 'far' }] });
});

test('a clock that was set back a year is asked about once a day, and never without end', async () => {
  // The server moves the day by the year that the clock is slow, and it lies ahead.
  server.judge = ({ id }) => (id === 'moved' ? 'in_the_future' : null);
  now = '2026-03-02T12:00:00Z';
  await phone.log('moved');
  expect(await phone.turn()).toEqual({ end: 'done' });
  await phone.turn();
  await refresh();
  expect(status.value.refused).toMatchObject([{ id: 'moved' }]);
  const before = server.requests;
  now = '2026-03-03T12:00:00Z';
  expect(await phone.turn()).toEqual({ end: 'done' });
  expect(server.requests - before).toBe(2);
  expect(await phone.ids('refused')).toEqual(['moved']);
});
