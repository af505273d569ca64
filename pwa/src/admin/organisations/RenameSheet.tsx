// What a place is called, and what it is part of.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { useActing } from '../../clinic/server/acting';
import { useReading } from '../../clinic/server/reading';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { changeOrganisation, type OrganisationSeen, readOrganisations } from '../calls';

interface Props {
  place: OrganisationSeen;
  onDone: () => void;
  onClose: () => void;
}

export function RenameSheet({ place, onDone, onClose }: Props) {
  const { organisation, part_of, from_above } = place;
  const { value } = useReading(readOrganisations, 'organisations');
  const [name, setName] = useState(organisation.name);
  const [above, setAbove] = useState(part_of?.id ?? '');
  const acting = useActing();
  const others = value?.organisations.filter((one) => one.runs && one.organisation.id !== organisation.id);
  const change = async (): Promise<void> => {
    const body = { name, part_of: above || null };
    if (!(await acting.act(() => done(changeOrganisation(organisation.id, body))))) return;
    announce(t('admin.place.changed', { name }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('admin.place.rename')}
      confirm={t('admin.place.save')}
      acting={acting}
      ready={name.trim() !== ''}
      onConfirm={change}
      onClose={onClose}
    >
      <TextField label={t('admin.place.name')} value={name} onText={setName} maxLength={120} required />
      {from_above && (
        <SelectField
          label={t('admin.place.part_of')}
          value={above}
          onPick={setAbove}
          options={[
            { value: '', label: t('admin.place.part_of.nothing') },
            ...(others ?? []).map((one) => ({ value: one.organisation.id, label: one.organisation.name })),
          ]}
        />
      )}
    </ConfirmSheet>
  );
}
