// A place's last day: what comes after it, and what that means for its people, before it is done.
import { useState } from 'preact/hooks';
import { done } from '../../api/client';
import { useActing } from '../../clinic/server/acting';
import { useReading } from '../../clinic/server/reading';
import { ConfirmSheet } from '../../clinic/shell/ConfirmSheet';
import { outFrom } from '../../clinic/team/view';
import { dayWords, todayHere } from '../../clinic/words/days';
import { Ticks } from '../../parts/Choice';
import { TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { Notice } from '../../parts/Notice';
import { SelectField } from '../../parts/SelectField';
import { t } from '../../text';
import { closeOrganisation, type OrganisationSeen, readOrganisations, showClosing } from '../calls';

interface Props {
  place: OrganisationSeen;
  onDone: () => void;
  onClose: () => void;
}

export function EndPlaceSheet({ place: { organisation }, onDone, onClose }: Props) {
  const today = todayHere();
  const [last, setLast] = useState(today);
  const [successor, setSuccessor] = useState('');
  const [nobody, setNobody] = useState(false);
  const acting = useActing();
  const { value: places } = useReading(readOrganisations, 'organisations');
  const { value: effect } = useReading(
    () => showClosing(organisation.id, successor || null),
    `${organisation.id} ${successor}`,
  );
  const others = places?.organisations.filter((one) => one.organisation.id !== organisation.id) ?? [];
  const end = async (): Promise<void> => {
    const body = { out_from: outFrom(last), successor: successor || null, nobody };
    if (!(await acting.act(() => done(closeOrganisation(organisation.id, body))))) return;
    announce(t('admin.place.ended', { name: organisation.name }));
    onDone();
  };
  const settled = successor !== '' || nobody || effect?.roles === 0;
  return (
    <ConfirmSheet
      title={t('admin.place.end.title', { name: organisation.name })}
      confirm={t('admin.place.end')}
      acting={acting}
      ready={last !== '' && effect !== null && settled}
      onConfirm={end}
      onClose={onClose}
    >
      <TextField type="date" label={t('clinic.team.last_day')} value={last} onText={setLast} required />
      <SelectField
        label={t('admin.place.successor')}
        value={successor}
        onPick={setSuccessor}
        options={[
          { value: '', label: t('admin.place.successor.none') },
          ...others.map((one) => ({ value: one.organisation.id, label: one.organisation.name })),
        ]}
      />
      {effect && last !== '' && (
        <Notice tone="info">
          <p role="status">
            {effect.successor
              ? t('admin.place.effect.successor', {
                  count: effect.people,
                  name: effect.successor.name,
                  day: dayWords(outFrom(last), today),
                })
              : t('admin.place.effect.nobody', { count: effect.people })}
          </p>
        </Notice>
      )}
      {effect && effect.roles > 0 && successor === '' && (
        <Ticks
          legend={t('admin.effect.or')}
          options={[{ value: 'nobody', label: t('admin.place.nothing_after') }]}
          values={nobody ? ['nobody'] : []}
          onPick={(values) => setNobody(values.length > 0)}
        />
      )}
    </ConfirmSheet>
  );
}
