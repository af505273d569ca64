// A newer version is offered when there is something to change from, taken in when asked for, and never by itself.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

class Worker extends EventTarget {
  state = 'installing';
  readonly postMessage = vi.fn();

  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  waiting: Worker | null = null;
  installing: Worker | null = null;
  readonly update = vi.fn(async () => undefined);

  finds(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
}

let registration: Registration;
let container: EventTarget & { controller: unknown; register: ReturnType<typeof vi.fn> };
let page: EventTarget & { visibilityState: string };
const reload = vi.fn();

async function registered() {
  const update = await import('./update');
  update.registerWorker();
  await vi.waitFor(() => expect(container.register).toHaveBeenCalled());
  await Promise.resolve();
  return update;
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'] });
  reload.mockReset();
  registration = new Registration();
  container = Object.assign(new EventTarget(), { controller: {}, register: vi.fn(async () => registration) });
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('addEventListener', () => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the first installation offers nothing, for there is nothing to change from', async () => {
  container.controller = null;
  const { updateReady } = await registered();
  const worker = new Worker();
  registration.finds(worker);
  worker.becomes('installed');
  expect(updateReady.value).toBe(false);
});

test('a newer version is offered once it lies whole on the phone', async () => {
  const { updateReady } = await registered();
  const worker = new Worker();
  registration.finds(worker);
  expect(updateReady.value).toBe(false);
  worker.becomes('installed');
  expect(updateReady.value).toBe(true);
  expect(worker.postMessage).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test('one that was left for later is offered again at the next start', async () => {
  registration.waiting = new Worker();
  const { updateReady } = await registered();
  expect(updateReady.value).toBe(true);
});

test('a newer version that was found before anybody listened is offered too', async () => {
  const worker = new Worker();
  registration.installing = worker;
  const { updateReady } = await registered();
  worker.becomes('installed');
  expect(updateReady.value).toBe(true);
});

test('one that is in charge already, because another tab took it, is taken by a reload alone', async () => {
  const worker = new Worker();
  registration.waiting = worker;
  const { takeUpdate } = await registered();
  worker.becomes('activated');
  takeUpdate();
  expect(reload).toHaveBeenCalledOnce();
});

test('when taken, it takes over first and the page reloads after', async () => {
  const worker = new Worker();
  worker.becomes('installed');
  registration.waiting = worker;
  const { takeUpdate } = await registered();
  takeUpdate();
  expect(worker.postMessage).toHaveBeenCalledWith('take over');
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('another tab that takes it does not reload this one', async () => {
  await registered();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();
});

test('an app that stays open asks for newer versions when it is looked at, at most once an hour', async () => {
  await registered();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.update).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() + 3_600_001);
  page.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.update).toHaveBeenCalledOnce();
});

test('only the worker’s own address passes the Trusted Types policy', async () => {
  let rules: { createScriptURL(url: string): string } | undefined;
  const createPolicy = (name: string, given: typeof rules) => {
    expect(name).toBe('sw');
    rules = given;
    return given;
  };
  vi.stubGlobal('window', { trustedTypes: { createPolicy } });
  await registered();
  expect(container.register).toHaveBeenCalledWith('/sw.js', { updateViaCache: 'none' });
  expect(() => rules?.createScriptURL('/assets/evil.js')).toThrow(TypeError);
});
