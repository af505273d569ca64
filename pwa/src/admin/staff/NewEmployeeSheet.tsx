// An employee's first day: name, address, role and days; and the code to hand over when it is done.
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useActing } from '../../clinic/server/acting';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { Sheet } from '../../parts/Sheet';
import { LANGUAGES, type Language, t } from '../../text';
import { employ, type StaffCode } from '../calls';
import { personAt } from '../routes';
import { CodeNotice } from './CodeNotice';
import { asRole, emptyRole, isFilled, RoleFields } from './RoleFields';

export function NewEmployeeSheet({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>('da');
  const [form, setForm] = useState(emptyRole);
  const [code, setCode] = useState<StaffCode | null>(null);
  const { route } = useLocation();
  const acting = useActing();
  const make = async (): Promise<void> => {
    const made = await acting.act(() => employ({ ...asRole(form), name, email, language }));
    if (made) setCode(made);
  };
  if (code) {
    return (
      <Sheet title={t('admin.staff.made', { name })} close={t('clinic.close')} onClose={onClose}>
        <CodeNotice code={code} role={form.role} />
        <div>
          <Button onClick={() => route(personAt(code.id))}>{t('admin.staff.open', { name })}</Button>
        </div>
      </Sheet>
    );
  }
  return (
    <ConfirmSheet
      title={t('admin.staff.new')}
      confirm={t('admin.staff.make')}
      acting={acting}
      ready={name.trim() !== '' && email.includes('@') && isFilled(form)}
      onConfirm={make}
      onClose={onClose}
    >
      <TextField label={t('admin.name_of_person')} value={name} onText={setName} maxLength={120} required />
      <TextField
        type="email"
        inputMode="email"
        label={t('admin.work_address')}
        value={email}
        onText={setEmail}
        required
      />
      <Choice
        legend={t('admin.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`admin.language.${value}`) }))}
        value={language}
        onPick={setLanguage}
        beside
      />
      <RoleFields form={form} onChange={setForm} />
    </ConfirmSheet>
  );
}
