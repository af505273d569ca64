// What the service worker may answer from the phone, and what it must leave to the network.

/** Medical answers, texts with their own verification, and the doors of others: none of it is the worker's. */
const NEVER = ['/api/', '/content/', '/klinik', '/redaktion', '/ledelse', '/info'];

/** The patient's screens, as the app's router knows them. */
const SCREENS = ['/', '/trappen', '/opblussen', '/viden', '/mig', '/start'];

export function isOurs(url: URL, origin: string): boolean {
  return url.origin === origin && !NEVER.some((path) => url.pathname.startsWith(path));
}

/** Whether a navigation shows one of the patient's screens, or something behind one of them. */
export function isScreen({ pathname }: URL): boolean {
  return SCREENS.some(
    (screen) => pathname === screen || (screen !== '/' && pathname.startsWith(`${screen}/`)),
  );
}
