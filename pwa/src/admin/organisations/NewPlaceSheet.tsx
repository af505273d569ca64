// A new place, below one that is administered here.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { todayHere } from '../../clinic/words/days';
import { TextField } from '../../parts/Field';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { makeOrganisation, type NewOrganisation, type OrganisationSeen } from '../calls';
import { organisationAt } from '../routes';

const KINDS = ['health_centre', 'practice', 'chiropractor', 'hospital', 'municipality', 'region'] as const;

interface Props {
  places: readonly OrganisationSeen[];
  onClose: () => void;
}

export function NewPlaceSheet({ places, onClose }: Props) {
  const [kind, setKind] = useState<NewOrganisation['kind']>('health_centre');
  const [name, setName] = useState('');
  const [above, setAbove] = useState('');
  const [first_day, setFirst] = useState(todayHere());
  const { route } = useLocation();
  const acting = useActing();
  const make = async (): Promise<void> => {
    const made = await acting.act(() => makeOrganisation({ kind, name, part_of: above || null, first_day }));
    if (made) route(organisationAt(made.id));
  };
  return (
    <ConfirmSheet
      title={t('admin.place.new')}
      confirm={t('admin.place.make')}
      acting={acting}
      ready={name.trim() !== '' && first_day !== ''}
      onConfirm={make}
      onClose={onClose}
    >
      <TextField label={t('admin.place.name')} value={name} onText={setName} maxLength={120} required />
      <SelectField
        label={t('admin.place.kind')}
        value={kind}
        onPick={(picked) => setKind(picked as NewOrganisation['kind'])}
        options={KINDS.map((value) => ({ value, label: t(`admin.kind.${value}`) }))}
      />
      <SelectField
        label={t('admin.place.part_of')}
        value={above}
        onPick={setAbove}
        options={[
          { value: '', label: t('admin.place.part_of.nothing') },
          ...places
            .filter(({ runs }) => runs)
            .map(({ organisation }) => ({ value: organisation.id, label: organisation.name })),
        ]}
      />
      <TextField
        type="date"
        label={t('clinic.team.first_day')}
        value={first_day}
        onText={setFirst}
        required
      />
    </ConfirmSheet>
  );
}
