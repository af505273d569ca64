// Writing the plan for a flare-up, slot by slot, each with a gentle prompt and each as optional as the others.
import type { FlarePercent, FlarePlanSlot } from '../domain/entries';
import {
  draftOf,
  type FlarePlanArgs,
  type FlarePlanDraft,
  isReady,
  PLAN_PHASES,
  type PlanPhase,
  SLOTS_BY_PHASE,
} from '../domain/flare-plan';
import { t } from '../text';
import { Button } from './Button';
import { Card } from './Card';
import { Choice, Ticks } from './Choice';
import { TextArea, TextField } from './Field';
import { Notice } from './Notice';
import './flare-plan.css';

export interface OfferedStrategy {
  readonly id: string;
  readonly phase: string;
  readonly title: string;
}

export interface FieldsProps {
  draft: FlarePlanDraft;
  onDraft: (draft: FlarePlanDraft) => void;
  strategies: readonly OfferedStrategy[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  /** The plan as somebody else has left it meanwhile, to be read beside one's own words; null when nobody has. */
  theirs: FlarePlanArgs | null;
  /** Whether saving has been tried: only then is a number that does not dial pointed out. */
  tried: boolean;
}

/** As many as an entry may name. */
const MOST_STRATEGIES = 12;

export function FlarePlanFields(props: FieldsProps) {
  return (
    <>
      {PLAN_PHASES.map((phase) => (
        <Card key={phase} title={t(`own_plan.phase.${phase}`)}>
          <div class="own-fields">
            <Strategies phase={phase} {...props} />
            {phase === 'calls' && <GpPhone {...props} />}
            {SLOTS_BY_PHASE[phase].map((slot) => (
              <Slot key={slot} slot={slot} {...props} />
            ))}
            {phase === 'first_days' && <Percent {...props} />}
          </div>
        </Card>
      ))}
    </>
  );
}

function Slot({ slot, draft, onDraft, theirs }: FieldsProps & { slot: FlarePlanSlot }) {
  const write = (text: string) => onDraft({ ...draft, words: { ...draft.words, [slot]: text } });
  const there = theirs && draftOf(theirs).words[slot];
  return (
    <>
      <TextArea
        label={t(`own_plan.slot.${slot}`)}
        hint={t(`own_plan.slot.${slot}.hint`)}
        value={draft.words[slot]}
        onText={write}
        maxLength={500}
      />
      {there !== null && there.trim() !== draft.words[slot].trim() && (
        <Notice>
          <p>{there ? t('own_plan.theirs', { text: there }) : t('own_plan.theirs.empty')}</p>
          <Button look="quiet" onClick={() => write(there)}>
            {t('own_plan.take')}
          </Button>
        </Notice>
      )}
    </>
  );
}

const PERCENTS: readonly FlarePercent[] = [25, 50, 75];

function Percent({ draft, onDraft }: FieldsProps) {
  return (
    <Choice
      legend={t('own_plan.percent')}
      options={[
        { value: 0, label: t('own_plan.percent.none') },
        ...PERCENTS.map((value) => ({ value, label: t(`own_plan.percent.${value}`) })),
      ]}
      value={draft.percent ?? 0}
      onPick={(picked) =>
        onDraft({ ...draft, percent: PERCENTS.find((percent) => percent === picked) ?? null })
      }
      beside
    />
  );
}

function GpPhone({ draft, onDraft, tried }: FieldsProps) {
  return (
    <TextField
      label={t('own_plan.gp_phone')}
      hint={t('own_plan.gp_phone.hint')}
      error={tried && !isReady(draft) ? t('own_plan.gp_phone.wrong') : null}
      inputMode="tel"
      autocomplete="off"
      value={draft.gpPhone}
      onText={(gpPhone) => onDraft({ ...draft, gpPhone })}
      maxLength={24}
    />
  );
}

function Strategies({ phase, strategies, chosen, onChoose }: FieldsProps & { phase: PlanPhase }) {
  const offered = strategies.filter((strategy) => strategy.phase === phase);
  if (offered.length === 0) return null;
  return (
    <Ticks
      legend={t('own_plan.strategies')}
      options={offered.map(({ id, title }) => ({ value: id, label: title }))}
      values={chosen}
      onPick={(values) => onChoose(values.slice(0, MOST_STRATEGIES))}
    />
  );
}
