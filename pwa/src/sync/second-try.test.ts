// An entry that an older server did not understand is sent again when there is another version, and not before.
import { beforeEach, expect, test, vi } from 'vitest';
import { tryAgainWithNewServer } from './second-try';
import { emptyPhone, network, Phone } from './testing/phone';
import { SimulatedServer } from './testing/server';

let server: SimulatedServer;
let phone: Phone;

const contact = async () => {
  await tryAgainWithNewServer(phone.here.store, network(server), phone.here.left);
  return phone.turn();
};

beforeEach(async () => {
  emptyPhone();
  server = new SimulatedServer();
  server.judge = ({ kind }) => (kind === 'moon_walk' && server.version === '1.0.0' ? 'unknown_kind' : null);
  phone = await Phone.of(server);
  await phone.log('a', 'moon_walk');
  await phone.log('b');
  await contact();
});

test('it stays refused, and is not sent, as long as the server is the same', async () => {
  const judge = vi.spyOn(server, 'judge');
  await contact();
  await contact();
  expect(judge).not.toHaveBeenCalled();
  expect(await phone.ids('refused')).toEqual(['a']);
  expect(server.log.map((entry) => entry.id)).toEqual(['b']);
});

test('it goes out under the same id when the server has another version', async () => {
  await contact();
  server.version = '1.1.0';
  await contact();
  expect(await phone.ids('refused')).toEqual([]);
  expect(server.log.map((entry) => entry.id)).toEqual(['b', 'a']);
});

test('what was refused for another reason is not sent again', async () => {
  server.judge = () => 'bad_arguments';
  await phone.log('c');
  await contact();
  server.judge = () => null;
  server.version = '1.1.0';
  await contact();
  expect(await phone.ids('refused')).toContain('c');
});
