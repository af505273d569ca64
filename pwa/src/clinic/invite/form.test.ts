// What is missing is said before anything is sent, and what the server says is said beside its field.
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../api/client';
import { EMPTY, existingPatient, faultsIn, type InviteForm, read } from './form';

const BORN = { day: '8', month: '8', year: '1958' };
const FILLED: InviteForm = { ...EMPTY, name: ' Karen Lund ', born: BORN, municipality: '0461' };

function problem(more: Partial<Problem>): Problem {
  return { code: 'refused', said: null, fields: {}, detail: {}, ...more };
}

describe('an invitation', () => {
  test('holds a name, a birth date and a municipality, and nothing that was left out', () => {
    expect(read('id', FILLED)).toEqual({
      send: {
        id: 'id',
        name: 'Karen Lund',
        born: '1958-08-08',
        municipality: '0461',
        email: null,
        language: 'da',
      },
    });
  });

  test('that is empty says what is missing, field by field', () => {
    expect(read('id', EMPTY)).toEqual({
      faults: { name: 'missing', born: 'not_a_day', municipality: 'not_a_choice' },
    });
  });

  test('with a day that is none says so, and nothing else', () => {
    expect(read('id', { ...FILLED, born: { ...BORN, month: '13' } })).toEqual({
      faults: { born: 'not_a_day' },
    });
  });
});

describe('what the server says', () => {
  test('stands beside the field that it is about', () => {
    expect(faultsIn(problem({ fields: { name: ['looks_like_cpr'] } }))).toEqual({ name: 'looks_like_cpr' });
    expect(faultsIn(null)).toEqual({});
  });

  test('leads to the patient whom one has, and only for that reason', () => {
    const known = { refusal: 'already_your_patient', patient: 'anna' };
    expect(existingPatient(problem({ detail: known }))).toBe('anna');
    expect(existingPatient(problem({ detail: { ...known, refusal: 'cpr_not_wanted' } }))).toBeNull();
    expect(existingPatient(null)).toBeNull();
  });
});
