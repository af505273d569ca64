// A server restored from yesterday's backup gets back what it lost, from the phones that still have it.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closePerson, refresh } from '../store/current';
import { shownLog } from '../store/holding';
import { wipePerson } from '../store/leave';
import { emptyPhone, Phone } from './testing/phone';
import { type Backup, SimulatedServer } from './testing/server';

let server: SimulatedServer;
let phone: Phone;
let yesterday: Backup;

const logged = () => server.log.map((entry) => entry.id);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
  emptyPhone();
  server = new SimulatedServer();
  phone = await Phone.of(server);
  server.append('plan', 'plan_assigned');
  await phone.log('old');
  await phone.turn();
  yesterday = server.backup();
  for (const id of ['goal', 'rating', 'walk']) await phone.log(id);
  await phone.turn();
  return () => vi.useRealTimers();
});

describe('a restored server', () => {
  test('gets back what it lost, in the order in which it happened, under the same ids', async () => {
    server.restore(yesterday);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['plan', 'old', 'goal', 'rating', 'walk']);
    expect(await phone.ids('entries')).toEqual(['goal', 'old', 'plan', 'rating', 'walk']);
    expect(await phone.ids('outbox')).toEqual([]);
  });

  test('gets it before anything newer, which may speak of it', async () => {
    server.restore(yesterday);
    server.judge = ({ id }, log) =>
      id === 'newest' && !log.some((entry) => entry.id === 'walk') ? 'unknown_entry' : null;
    await phone.log('newest', 'withdrawn', { of: 'walk' });
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['plan', 'old', 'goal', 'rating', 'walk', 'newest']);
    expect(await phone.ids('refused')).toEqual([]);
  });

  test('is not believed when it refuses what it has lost the ground for', async () => {
    server.append('other-goal', 'goal_set', { role: 'patient', id: 'anna' }, 'her tablet');
    await phone.turn();
    server.restore({ ...server.backup(), logs: new Map([['anna', server.log.slice(0, -1)]]) });
    await phone.log('its-rating', 'goal_rated', { goal: 'other-goal' });
    server.judge = ({ id }, log) =>
      id === 'its-rating' && !log.some((entry) => entry.id === 'other-goal') ? 'unknown_goal' : null;
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(await phone.ids('refused')).toEqual([]);
    expect(logged().slice(-2)).toEqual(['other-goal', 'its-rating']);
  });

  test('has lost only what is on none of its pages', async () => {
    for (let number = 0; number < 9; number += 1) server.append(`plan-${number}`, 'plan_assigned');
    await phone.turn();
    server.restore(server.backup());
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(await phone.ids('recovered')).toEqual([]);
  });

  test('knows the phone by a new device from then on', async () => {
    const before = (await phone.place())?.device;
    server.restore(yesterday);
    await phone.turn();
    expect((await phone.place())?.device).not.toBe(before);
    expect((await phone.place())?.epoch).toBe('e-2');
  });

  test('that lost an accepted entry before the phone had read it back gets that one too', async () => {
    for (let number = 0; number < 9; number += 1) server.append(`plan-${number}`, 'plan_assigned');
    await phone.log('unread');
    await phone.turn('none', 'request lost');
    expect(await phone.ids('entries')).not.toContain('unread');
    server.restore(yesterday);
    await phone.turn();
    expect(logged()).toContain('unread');
  });

  test('keeps the phone showing what it showed, until the whole log has been read anew', async () => {
    server.restore(yesterday);
    for (let number = 0; number < 9; number += 1) server.append(`later-${number}`, 'plan_assigned');
    await phone.turn('none', 'none', 'request lost');
    await refresh();
    expect(shownLog.value.map((entry) => entry.id)).toContain('walk');
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toContain('walk');
  });

  test('that nobody told of its new epoch is known by a log that has grown shorter', async () => {
    server.restore(yesterday);
    server.epoch = 'e-1';
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['plan', 'old', 'goal', 'rating', 'walk']);
  });

  test('twice, the second time while the first was being healed, still loses nothing', async () => {
    server.restore(yesterday);
    await phone.turn('none', 'request lost');
    server.restore(yesterday);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(['plan', 'old', 'goal', 'rating', 'walk']);
  });

  test('gets it back also when the patient signed out in the middle, and nobody else’s words stayed meanwhile', async () => {
    server.restore(yesterday);
    for (let number = 0; number < 9; number += 1) server.append(`later-${number}`, 'plan_assigned');
    await phone.log('unsent');
    await phone.turn('none', 'none', 'request lost');
    expect((await phone.place())?.recovering).toBe(true);
    closePerson();
    await wipePerson('anna');
    phone = await Phone.of(server);
    expect(await phone.ids('entries')).toEqual(['goal', 'old', 'rating', 'walk']);
    expect(await phone.turn()).toEqual({ end: 'done' });
    expect(logged()).toEqual(expect.arrayContaining(['goal', 'rating', 'walk', 'unsent']));
    expect(logged().filter((id) => id === 'old')).toEqual(['old']);
    expect(await phone.ids('entries')).toHaveLength(logged().length);
    expect(await phone.ids('recovered')).toEqual([]);
  });

  test('gets back what it had accepted and the phone had not read, also after signing out in the middle', async () => {
    for (let number = 0; number < 9; number += 1) server.append(`plan-${number}`, 'plan_assigned');
    await phone.log('unread');
    await phone.turn('none', 'request lost');
    server.restore(yesterday);
    for (let number = 0; number < 9; number += 1) server.append(`later-${number}`, 'plan_assigned');
    await phone.turn('none', 'request lost');
    closePerson();
    await wipePerson('anna');
    phone = await Phone.of(server);
    await phone.turn();
    expect(logged()).toContain('unread');
  });

  test('that has been healed leaves nothing on the phone when the patient signs out', async () => {
    server.restore(yesterday);
    await phone.turn();
    closePerson();
    await wipePerson('anna');
    phone = await Phone.of(server);
    expect(await phone.ids('entries')).toEqual([]);
    expect(await phone.ids('kept')).toEqual([]);
  });

  test('does not get the clinician’s entries from the patient; they are laid aside and no longer shown', async () => {
    server.append('second-plan', 'plan_assigned');
    await phone.turn();
    server.restore(yesterday);
    await phone.turn();
    await refresh();
    expect(await phone.ids('recovered')).toEqual(['second-plan']);
    expect(shownLog.value.map((entry) => entry.id)).not.toContain('second-plan');
  });

  // The phone that wrote it may have had the same wrong clock, the right one, or another wrong one.
  test.each([365, 0, -30])(
    'gets the day on which it really was, also from a phone whose clock is wrong now; moved by %i then',
    async (moved_days) => {
      const [walk] = server.log.slice(-1);
      if (!walk) throw new Error('nothing was logged');
      server.log[server.log.length - 1] = { ...walk, on: '2026-03-02', moved_days };
      await phone.here.store.write(['entries'], async (tx) => {
        const entry = await tx.get('entries', 'walk');
        if (entry) await tx.put('entries', { ...entry, on: '2026-03-02', moved_days });
      });
      vi.setSystemTime(new Date('2025-03-02T12:00:00Z'));
      server.restore(yesterday);
      await phone.turn();
      // The server will move it by 365 days, because that is what this clock is off.
      expect(server.log.at(-1)).toMatchObject({ id: 'walk', on: '2025-03-02' });
    },
  );
});

describe('letting go', () => {
  test('of accepted mutations happens after 35 days by the server’s clock, and no earlier', async () => {
    const later = (days: number) => new Date(Date.UTC(2026, 2, 2 + days, 12)).toISOString();
    server.time = () => later(34);
    await phone.log('day-34');
    await phone.turn();
    expect(await phone.ids('kept')).toContain('walk');
    server.time = () => later(36);
    await phone.log('day-36');
    await phone.turn();
    expect(await phone.ids('kept')).toEqual(['day-34', 'day-36']);
  });
});
