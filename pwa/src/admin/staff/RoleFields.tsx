// What somebody is to be, where, and on which days: the fields of a new employee and of one more role.
import { useReading } from '../../clinic/server/reading';
import { wordFor } from '../../clinic/words/codes';
import { todayHere } from '../../clinic/words/days';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { type NewRole, type OrganisationSeen, readOrganisations } from '../calls';

const ROLES = ['clinician', 'editor', 'analyst', 'administrator'] as const;
const PROFESSIONS = [
  'physiotherapist',
  'chiropractor',
  'gp',
  'doctor',
  'nurse',
  'occupational_therapist',
] as const;

export interface RoleForm {
  readonly organisation: string;
  readonly role: NewRole['role'];
  readonly profession: string;
  readonly first_day: string;
  readonly last_day: string;
}

export function emptyRole(): RoleForm {
  return { organisation: '', role: 'clinician', profession: '', first_day: todayHere(), last_day: '' };
}

export function isFilled({ organisation, first_day }: RoleForm): boolean {
  return organisation !== '' && first_day !== '';
}

export function asRole(form: RoleForm): NewRole {
  const { profession, last_day, ...rest } = form;
  return {
    ...rest,
    profession: form.role === 'clinician' && profession ? profession : null,
    last_day: last_day || null,
  };
}

interface Props {
  form: RoleForm;
  onChange: (form: RoleForm) => void;
}

export function RoleFields({ form, onChange }: Props) {
  const { value } = useReading(readOrganisations, 'organisations');
  const places = value?.organisations.filter(({ last_day, runs }) => runs || last_day === null) ?? [];
  const place = places.find(({ organisation }) => organisation.id === form.organisation);
  return (
    <>
      <SelectField
        label={t('admin.role.where')}
        value={form.organisation}
        onPick={(organisation) => onChange({ ...form, organisation })}
        options={[{ value: '', label: t('admin.role.choose_place') }, ...places.map(asOption)]}
      />
      <SelectField
        label={t('admin.role.as')}
        value={form.role}
        onPick={(role) => onChange({ ...form, role: role as RoleForm['role'] })}
        options={rolesAt(place).map((role) => ({ value: role, label: wordFor('clinic.role', role) }))}
      />
      {form.role === 'clinician' && (
        <SelectField
          label={t('admin.role.profession')}
          value={form.profession}
          onPick={(profession) => onChange({ ...form, profession })}
          options={[
            { value: '', label: t('admin.role.no_profession') },
            ...PROFESSIONS.map((one) => ({ value: one, label: t(`clinic.profession.${one}`) })),
          ]}
        />
      )}
      <div class="admin-days">
        <TextField
          type="date"
          label={t('clinic.team.first_day')}
          value={form.first_day}
          onText={(first_day) => onChange({ ...form, first_day })}
          required
        />
        <TextField
          type="date"
          label={t('clinic.team.last_day.optional')}
          value={form.last_day}
          onText={(last_day) => onChange({ ...form, last_day })}
        />
      </div>
    </>
  );
}

function asOption({ organisation: { id, name, kind } }: OrganisationSeen) {
  return { value: id, label: `${name} · ${t(`admin.kind.${kind}`)}` };
}

/** Whoever edits for the nation does so at the nation's own place. */
function rolesAt(place: OrganisationSeen | undefined): readonly NewRole['role'][] {
  return place?.organisation.kind === 'national' ? [...ROLES, 'national_editor'] : ROLES;
}
