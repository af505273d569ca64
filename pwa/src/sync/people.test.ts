// Anna, Carla and Bo in one browser: what happens to each one's work when another signs in, when a session ends, when
// the app is closed, changed or emptied. In the end it is with the server, once, and under its owner's name.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser } from './testing/browser';
import { Tab } from './testing/tab';

// The whole app is loaded for each tab, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

type Row = { readonly id: string; readonly args: { readonly amount?: number } };

const app = new Tab();
const desk = new Tab('clinic');
let browser: Browser;

const signIn = (who: string) =>
  app.does(browser, (code) => code.signIn('patient', `${who}@rygvej.test`, 'x'));
const signOut = () => app.does(browser, (code) => code.signOut());
const walk = (amount: number) => app.does(browser, ({ record }) => record('session', { amount }));
const sync = () => app.does(browser, ({ syncNow }) => syncNow());
const amounts = (rows: readonly Row[]) => rows.map(({ args }) => args.amount);
const logged = (who: string) => amounts(browser.server.logOf(who) as unknown as Row[]);
const shown = async () =>
  amounts((await app.does(browser, async ({ shownLog }) => shownLog.value as unknown as Row[])) ?? []);
const here = () => app.does(browser, async ({ presence }) => presence.value?.me.id ?? null);
const databases = async () => (await browser.disk.databases()).map(({ name }) => name).sort();

async function reopen(): Promise<void> {
  await app.close(browser);
  await app.open(browser);
}

beforeEach(async () => {
  browser = new Browser();
  browser.stub();
  await app.open(browser);
  await signIn('anna');
  browser.online = false;
  await walk(8);
});

afterEach(async () => {
  for (const tab of [app, desk]) await tab.close(browser);
  vi.unstubAllGlobals();
});

describe('Anna has written something without network, and', () => {
  test('Carla signs in where Anna’s app is open: she sees nothing of it, and none of it goes out as hers', async () => {
    browser.online = true;
    browser.mishaps = ['none', 'request lost'];
    await signIn('carla');
    expect(await here()).toBe('carla');
    expect(await shown()).toEqual([]);
    await walk(3);
    await sync();
    expect([logged('anna'), logged('carla')]).toEqual([[], [3]]);
  });

  test('when Anna is back, it goes out by itself, once', async () => {
    browser.online = true;
    browser.mishaps = ['none', 'request lost'];
    await signIn('carla');
    await walk(3);
    await sync();
    await signIn('anna');
    await sync();
    expect(await shown()).toEqual([8]);
    expect([logged('anna'), logged('carla')]).toEqual([[8], [3]]);
  });

  test('signs out without network: it stays, nobody sees it, and it goes out when she signs in again', async () => {
    await signOut();
    expect(await here()).toBeNull();
    expect(await databases()).toEqual(['rygvej', 'rygvej-anna']);
    browser.online = true;
    await reopen();
    expect(await here()).toBeNull();
    await signIn('anna');
    await sync();
    expect(logged('anna')).toEqual([8]);
  });

  test('Bo signs in at the clinic’s door: the phone stays Anna’s, and sends nothing as long as the session is his', async () => {
    browser.online = true;
    browser.mishaps = ['none', 'none', 'request lost'];
    await desk.open(browser);
    await desk.does(browser, (code) => code.signIn('clinic', 'bo@rygvej.test', 'x'));
    await reopen();
    expect(await here()).toBe('anna');
    await walk(9);
    await sync();
    expect(await shown()).toEqual([8, 9]);
    expect(logged('anna')).toEqual([]);
    await desk.does(browser, (code) => code.signOut());
    await reopen();
    expect(await here()).toBe('anna');
    await signIn('anna');
    await sync();
    expect(logged('anna')).toEqual([8, 9]);
  });

  test('signs out in a tab that has not heard of Carla: only what is hers goes, and Carla stays signed in', async () => {
    browser.online = true;
    const behind = new Tab();
    await behind.open(browser);
    for (const channel of browser.channels) if (channel.owner === behind) channel.close();
    await signIn('carla');
    await walk(3);
    await behind.does(browser, (code) => code.signOut());
    await walk(4);
    await sync();
    expect(browser.server.session).toBe('carla');
    expect(await shown()).toEqual([3, 4]);
    await behind.close(browser);
  });

  test('her session ends: she writes on, and all of it goes out when she signs in again', async () => {
    browser.server.session = null;
    browser.online = true;
    await walk(9);
    await sync();
    expect(await shown()).toEqual([8, 9]);
    await signIn('anna');
    await sync();
    expect(logged('anna')).toEqual([8, 9]);
  });

  test('the app is changed for another version: what waits is there in it, and goes out', async () => {
    await app.close(browser);
    app.forgetCode();
    await app.open(browser);
    expect(await shown()).toEqual([8]);
    browser.online = true;
    await sync();
    expect(logged('anna')).toEqual([8]);
  });
});

describe('the phone’s system empties the app’s memory', () => {
  beforeEach(async () => {
    browser.online = true;
    await sync();
    browser.server.append('plan', 'plan_assigned');
    await sync();
    await app.close(browser);
    browser.empty();
  });

  test('and the session with it: whoever signs in has everything that the server had, and a new device', async () => {
    browser.server.session = null;
    await app.open(browser);
    expect(await here()).toBeNull();
    await signIn('anna');
    await sync();
    expect(await shown()).toEqual([8, undefined]);
    await walk(9);
    await sync();
    expect(logged('anna')).toEqual([8, undefined, 9]);
    const devices = browser.server.log.flatMap(({ device }) => device ?? []);
    expect(new Set(devices).size).toBe(2);
  });

  test('but not the session: the app says that it was emptied, and fetches everything', async () => {
    await app.open(browser);
    await sync();
    expect(await here()).toBe('anna');
    expect(await app.does(browser, async ({ emptied }) => emptied.value)).toBe('anna');
    expect(await shown()).toEqual([8, undefined]);
  });
});

describe('nothing waits, and', () => {
  test('the one who signs out leaves nothing behind, not even a name', async () => {
    browser.online = true;
    await sync();
    await signOut();
    expect(await databases()).toEqual(['rygvej']);
  });

  test('two tabs that wake at one moment send one after the other, and nothing twice', async () => {
    const other = new Tab();
    await other.open(browser);
    browser.online = true;
    await Promise.all([app, other].map((tab) => tab.does(browser, ({ syncNow }) => syncNow())));
    expect(logged('anna')).toEqual([8]);
    await other.close(browser);
  });
});
