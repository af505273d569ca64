// What the page and its worker say to each other, and the name under which the browser is asked to wake the worker.

/** To a worker that waits: be in charge from now on. */
export const TAKE_OVER = 'take over';
/** To the worker in charge: fetch what would be left until the app is opened again. */
export const HOLD_THE_REST = 'hold the rest';
/** Asked of the browser: wake the worker when there is a network, because something waits to be sent. */
export const SEND = 'send';
