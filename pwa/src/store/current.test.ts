// Two tabs of one patient are in step, and a tab whose patient has left knows nothing any more.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { someone } from '../sync/testing/phone';

type Tab = typeof import('./current') & typeof import('./holding');

const tabs: Tab[] = [];

/** Another tab is another copy of every module, with the same databases and channels around it. */
async function openTab(who: string): Promise<Tab> {
  vi.resetModules();
  const tab = { ...(await import('./current')), ...(await import('./holding')) };
  tabs.push(tab);
  await tab.openPerson(someone(who));
  return tab;
}

async function keep(tab: Tab, id: string): Promise<void> {
  const mutation = { id, number: 1, kind: 'session', on: '2026-03-02', made_at: '', args: {} };
  await tab.presence.value?.store.write(['outbox'], (tx) => tx.put('outbox', mutation));
  await tab.changed();
}

const shown = (tab: Tab) => tab.shownLog.value.map((entry) => entry.id);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.closePerson();
});

test('what is recorded in one tab is shown in the other', async () => {
  const one = await openTab('anna');
  const other = await openTab('anna');
  await keep(other, 'a');
  await vi.waitFor(() => expect(shown(one)).toEqual(['a']));
});

test('what is recorded by somebody else in another tab is not', async () => {
  const hers = await openTab('anna');
  const another = await openTab('carla');
  await keep(another, 'a');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown(hers)).toEqual([]);
});

test('a reading that began before the patient left is not shown to the next', async () => {
  const tab = await openTab('anna');
  await keep(tab, 'a');
  const late = tab.refresh().catch(() => undefined);
  await tab.openPerson(someone('carla'));
  await late;
  expect(shown(tab)).toEqual([]);
});

test('opening the app again writes nothing, for a write is time that somebody waits', async () => {
  const tab = await openTab('anna');
  tab.closePerson();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await tab.openPerson(someone('anna'));
  expect(begin.mock.calls.map(([, mode]) => mode)).toEqual(['readonly']);
});
