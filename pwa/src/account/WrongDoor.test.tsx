// Whoever comes in by the wrong door is shown the right one, and told when there is none.
import { render } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import type { Me } from '../store/person';
import { someone } from '../sync/testing/phone';
import { speak } from '../text';
import { words } from '../words/clinic';
import { belongsHere } from './door';
import { WrongDoor } from './WrongDoor';

const place = { id: 'odense', name: 'Odense', kind: 'municipality', code: '0461' };

function withRoles(...roles: string[]): Me {
  const patient = roles.includes('patient') ? someone('anna').patient : null;
  return { ...someone('anna'), patient, roles: roles.map((role) => ({ role, organisation: place })) };
}

const shown = (me: Me) => [...render(<WrongDoor me={me} />).matchAll(/href="([^"]+)"/g)].map((hit) => hit[1]);

beforeEach(() => speak('da', words));

test.each([
  [['patient'], ['/']],
  [['clinician'], ['/klinik/']],
  [['editor'], ['/redaktion/']],
  [['analyst'], ['/redaktion/']],
  [['administrator'], ['/ledelse/']],
  [
    ['national_editor', 'clinician'],
    ['/klinik/', '/redaktion/'],
  ],
])('%s is shown %s', (roles, doors) => {
  expect(shown(withRoles(...roles))).toEqual(doors);
});

test('somebody without a door is told whom to ask', () => {
  expect(shown(withRoles('visitor'))).toEqual([]);
  expect(render(<WrongDoor me={withRoles('visitor')} />)).toContain('Spørg den, der gav dig adgang');
});

test('each belongs behind the door of their own role, and no other', () => {
  const doors = (me: Me) =>
    (['patient', 'clinic', 'publisher', 'admin'] as const).filter((door) => belongsHere(door, me));
  expect(doors(withRoles('patient'))).toEqual(['patient']);
  expect(doors(withRoles('clinician'))).toEqual(['clinic']);
  expect(doors(withRoles('editor'))).toEqual(['publisher']);
  expect(doors(withRoles('administrator'))).toEqual(['admin']);
  expect(doors(withRoles('visitor'))).toEqual([]);
});
