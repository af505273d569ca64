// The words of a slot in both languages with what there is to say about them, their days, and how they will look.
import { ProblemNotice } from '../../clinic/server/ProblemNotice';
import { focusTitle } from '../../clinic/shell/Screen';
import { Badge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { TextArea, TextField } from '../../parts/Field';
import { announce } from '../../parts/live';
import { LANGUAGES, language, t } from '../../text';
import type { MunicipalitySlots, Slot, SlotFinding, Where } from './calls';
import { useSlotEditing } from './editing';
import { InPlace } from './InPlace';

const LONGEST_WORDS = 4000;

interface Props {
  municipality: MunicipalitySlots;
  slot: Slot;
  where: Where;
  again: () => void;
}

export function Writing({ municipality, slot, where, again }: Props) {
  const editing = useSlotEditing(slot, where, municipality.today);
  const { words, checked, acting } = editing;
  const save = async (): Promise<void> => {
    if (!(await editing.save())) {
      if (acting.problem?.code !== 'slot_changed_meanwhile') return;
    } else {
      announce(t('slots.saved'));
      focusTitle();
    }
    again();
  };
  const faulty = checked?.findings.some(({ stops }) => stops) ?? false;
  const fields = acting.problem?.fields ?? {};
  return (
    <>
      <Card title={t('slots.write')}>
        <p class="small">{t('slots.write.how')}</p>
        <div class="slots-columns">
          {LANGUAGES.map((one) => (
            <div key={one} class="slots-words">
              <TextArea
                label={t(`publisher.text.file.${one}`)}
                maxLength={LONGEST_WORDS}
                value={words[one]}
                onText={(text) => editing.write(one, text)}
              />
              <Said findings={(checked?.findings ?? []).filter((found) => found.language === one)} />
            </div>
          ))}
        </div>
        {checked && checked.readability.words > 0 && (
          <p class="small">
            {t('publisher.text.lix', {
              lix: checked.readability.lix,
              words: checked.readability.words,
              sentence: checked.readability.words_a_sentence,
            })}
          </p>
        )}
        <div class="slots-days">
          <TextField
            type="date"
            label={t('slots.from')}
            error={fields['valid_from'] ? t('slots.from.past') : null}
            value={editing.from}
            onText={editing.setFrom}
          />
          <TextField
            type="date"
            label={t('slots.until')}
            hint={t('slots.until.hint')}
            error={fields['last_day'] ? t('slots.until.before') : null}
            value={editing.until}
            onText={editing.setUntil}
          />
        </div>
        <ProblemNotice problem={acting.problem} />
        <div class="row">
          <Button disabled={acting.busy || faulty || !editing.changed || editing.from === ''} onClick={save}>
            {acting.busy ? t('clinic.busy') : t('slots.save')}
          </Button>
          <span class="small" role="status">
            {t(
              faulty
                ? 'slots.faulty'
                : editing.changed
                  ? 'publisher.text.unsaved'
                  : 'publisher.text.all_saved',
            )}
          </span>
        </div>
      </Card>
      {checked && <InPlace slot={slot} municipality={municipality.name} checked={checked} />}
    </>
  );
}

function Said({ findings }: { findings: readonly SlotFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="rows slots-findings">
      {findings.map(({ line, code, stops, said }) => (
        <li key={`${line}:${code}`}>
          <Badge look={stops ? 'alarm' : 'grey'}>
            {t(stops ? 'publisher.text.error' : 'publisher.text.remark')}
          </Badge>
          <span class="grow">{said[language.value]}</span>
          <span class="small">{t('publisher.text.line', { line })}</span>
        </li>
      ))}
    </ul>
  );
}
