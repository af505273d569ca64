// The few things that are asked for: a name, a birth date, a municipality. Everything else can be left out.
import { useRef, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { TextField } from '../../parts/Field';
import { LANGUAGES, t } from '../../text';
import { uuid } from '../../uuid';
import { patientAt } from '../routes';
import { useActing } from '../server/acting';
import { invite } from '../server/invitations';
import { ProblemNotice } from '../server/ProblemNotice';
import type { HandedCode, MunicipalityChoice } from '../server/shapes';
import { EMPTY, existingPatient, type Faults, faultsIn, faultWords, type InviteForm, read } from './form';
import { MunicipalityField } from './MunicipalityField';

/** A clinic's patients mostly live in one place: the last one chosen in this window is offered again. */
let lastMunicipality = '';

interface Props {
  municipalities: readonly MunicipalityChoice[];
  onHanded: (handed: HandedCode) => void;
}

export function InviteFields({ municipalities, onHanded }: Props) {
  const [id] = useState(uuid);
  const [form, setForm] = useState<InviteForm>({ ...EMPTY, municipality: lastMunicipality });
  const [missing, setMissing] = useState<Faults>({});
  const fields = useRef<HTMLFormElement>(null);
  const { act, busy, problem } = useActing();
  const faults = { ...faultsIn(problem), ...missing };
  const change = (changed: Partial<InviteForm>): void => setForm({ ...form, ...changed });
  const existing = existingPatient(problem);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const asked = read(id, form);
    setMissing('faults' in asked ? asked.faults : {});
    if ('faults' in asked) return focusFirstWrong(fields.current);
    const handed = await act(() => invite(asked.send));
    if (!handed) return focusFirstWrong(fields.current);
    lastMunicipality = form.municipality;
    onHanded(handed);
  };

  return (
    <form ref={fields} class="invite-form" onSubmit={submit} noValidate>
      <TextField
        label={t('invite.name')}
        autocomplete="off"
        value={form.name}
        error={faultWords(faults.name)}
        onText={(name) => change({ name })}
      />
      <DayField
        legend={t('invite.born')}
        hint={t('invite.born.hint')}
        value={form.born}
        error={faultWords(faults.born)}
        onDay={(born) => change({ born })}
      />
      <MunicipalityField
        choices={municipalities}
        value={form.municipality}
        error={faultWords(faults.municipality)}
        onPick={(municipality) => change({ municipality })}
      />
      <TextField
        label={t('invite.email')}
        hint={t('invite.email.hint')}
        type="email"
        inputMode="email"
        autocomplete="off"
        value={form.email}
        error={faultWords(faults.email)}
        onText={(email) => change({ email })}
      />
      <Choice
        legend={t('invite.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`invite.language.${value}`) }))}
        value={form.language}
        onPick={(language) => change({ language })}
        beside
      />
      <ProblemNotice problem={problem} />
      <div class="row">
        <Button type="submit" disabled={busy}>
          {t(busy ? 'invite.making' : 'invite.make')}
        </Button>
        {existing && (
          <ButtonLink look="plain" href={patientAt(existing)}>
            {t('invite.existing')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

/** After the fields have been marked. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
