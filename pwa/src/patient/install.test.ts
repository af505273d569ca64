// Which words lead to the home screen, by what the browser says of itself.
import { expect, test } from 'vitest';
import { howInstalled } from './install';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Safari/604';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Safari/605';
const ANDROID = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537 Chrome/150 Mobile';

test('an iPhone, and an iPad that calls itself a Mac, get the words for Safari', () => {
  expect(howInstalled(IPHONE, 5, false)).toBe('ios');
  expect(howInstalled(MAC, 5, false)).toBe('ios');
  expect(howInstalled(MAC, 0, false)).toBe('other');
});

test('Android has its own', () => expect(howInstalled(ANDROID, 5, false)).toBe('android'));

test('from the home screen nothing needs saying', () =>
  expect(howInstalled(IPHONE, 5, true)).toBe('installed'));
