// One text with a newer edition: a box to tick, what its editors say is new, and the words that differ.
import { Badge } from '../../parts/Badge';
import { language, t } from '../../text';
import { Tick } from '../assign/Tick';
import { changeOf } from '../routes';
import { said } from '../words/codes';
import type { NewEdition } from './calls';
import { Difference } from './Difference';
import { Unfolded } from './Unfolded';

interface Props {
  text: NewEdition;
  /** The plan that would have to be given anew where an edition does not fit it. */
  change: { readonly patient: string; readonly assignment: string };
  isChosen: boolean;
  onPick: (isChosen: boolean) => void;
}

export function NewText({ text, change, isChosen, onPick }: Props) {
  const { kind, held, to, is_minor, fits, changes } = text;
  const named = said(text.title, language.value);
  const title = kind === 'figure' ? t('clinic.texts.drawing', { title: named }) : named;
  return (
    <li class="edition-row">
      {fits ? <Tick label={title} value={isChosen} onPick={onPick} /> : <p class="edition-title">{title}</p>}
      <div class="row">
        <Badge look={is_minor ? 'grey' : 'calm'}>
          {t(is_minor ? 'clinic.texts.minor' : 'clinic.texts.major')}
        </Badge>
        <span class="small num">{t('clinic.texts.editions', { from: held.edition, to: to.edition })}</span>
      </div>
      {changes.map((one) => (
        <p key={one.edition}>
          {one.said ? said(one.said, language.value) : t('clinic.texts.unsaid', { edition: one.edition })}
        </p>
      ))}
      {!fits && (
        <p>
          {t('clinic.texts.does_not_fit')}{' '}
          <a href={changeOf(change.patient, change.assignment)}>{t('clinic.change')}</a>
        </p>
      )}
      <Unfolded title={t('clinic.texts.difference')}>
        <Difference before={held.sha256} after={to.sha256} />
      </Unfolded>
    </li>
  );
}
