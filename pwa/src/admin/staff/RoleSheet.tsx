// One more role for somebody who works here.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { announce } from '../../parts/live';
import { t } from '../../text';
import { type Employee, giveRole } from '../calls';
import { asRole, emptyRole, isFilled, RoleFields } from './RoleFields';

interface Props {
  person: Employee;
  onDone: () => void;
  onClose: () => void;
}

export function RoleSheet({ person, onDone, onClose }: Props) {
  const [form, setForm] = useState(emptyRole);
  const acting = useActing();
  const give = async (): Promise<void> => {
    if (!(await acting.act(() => done(giveRole(person.id, asRole(form)))))) return;
    announce(t('admin.role.given', { name: person.name }));
    onDone();
  };
  return (
    <ConfirmSheet
      title={t('admin.role.add.title', { name: person.name })}
      confirm={t('admin.role.give')}
      acting={acting}
      ready={isFilled(form)}
      onConfirm={give}
      onClose={onClose}
    >
      <RoleFields form={form} onChange={setForm} />
    </ConfirmSheet>
  );
}
