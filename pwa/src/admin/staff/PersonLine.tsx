// An employee in a list: the name, what they are and where, and whether they have come in.
import { todayHere } from '../../clinic/words/days';
import { Badge } from '../../parts/Badge';
import { t } from '../../text';
import type { Employee } from '../calls';
import { personAt } from '../routes';
import { rolesOf, stateOf } from '../view';
import { roleWords } from './words';

export function PersonLine({ person }: { person: Employee }) {
  const { now, over } = rolesOf(person.roles);
  const state = stateOf(person);
  const today = todayHere();
  return (
    <li>
      <span class="grow">
        <a class="admin-name" href={personAt(person.id)}>
          {person.name}
        </a>
        {(now.length > 0 ? now : over.slice(0, 1)).map((role) => (
          <span class="small admin-line" key={role.role + role.organisation.id + role.first_day}>
            {roleWords(role, today)}
          </span>
        ))}
      </span>
      {state !== 'here' && (
        <Badge look={state === 'disabled' ? 'alarm' : 'grey'}>{t(`admin.state.${state}`)}</Badge>
      )}
    </li>
  );
}
