// Where a phone stands with the server before it has ever asked.
import { uuid } from '../uuid';
import type { Place } from './rows';

export function newPlace(): Place {
  return {
    device: uuid(),
    number: 0,
    epoch: null,
    cursor: 0,
    pull: 0,
    recovering: false,
    since: null,
    release: null,
  };
}
