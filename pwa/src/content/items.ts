// The shapes of released content, as the canonical JSON of content/items/<sha256>.json has them.

export type { Pin } from '../domain/entries';

export type Language = 'da' | 'en';

/** One thing said in both languages of the house. */
export interface Said {
  readonly da: string;
  readonly en: string;
}

export type Inline =
  | string
  | { readonly t: 'strong' | 'em'; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] };

/** How strongly a source recommends something, or recommends against it. */
export type Grade = 'strong_for' | 'weak_for' | 'weak_against' | 'strong_against' | 'good_practice';

export type Block =
  | { readonly t: 'h'; readonly level: 2 | 3; readonly c: readonly Inline[] }
  | { readonly t: 'p'; readonly c: readonly Inline[] }
  | { readonly t: 'ul' | 'ol'; readonly items: readonly (readonly Block[])[] }
  | {
      readonly t: 'note';
      readonly tone: 'today' | 'info' | 'flare' | 'call';
      readonly title: string;
      readonly c: readonly Block[];
    }
  | { readonly t: 'advice'; readonly grade: Grade; readonly title: string; readonly c: readonly Block[] }
  | { readonly t: 'slot'; readonly name: string }
  | { readonly t: 'figure'; readonly id: string };

export interface Source {
  readonly title: string;
  readonly ref: string;
  readonly evidence: string;
  readonly claim: string;
}

/** What is another than in the edition before, in a sentence to whoever had that. */
interface Changed {
  readonly changed?: string;
}

/** What every item carries. `text` holds both languages, so that English works offline too. */
interface Released<Kind extends string, Text> {
  readonly id: string;
  readonly kind: Kind;
  readonly edition: number;
  /** Null until a named person has approved the item; then that person and the day. */
  readonly approved: unknown;
  /** How much this edition differs from the one before it; left out where nobody has said. */
  readonly change?: { readonly kind: 'minor' | 'major' };
  readonly review_by: string | null;
  readonly sources: readonly Source[];
  readonly evidence_type: string;
  readonly tags: readonly string[];
  readonly text: {
    readonly da: Text & Changed;
    readonly en: Text & Changed & { readonly of_edition: number };
  };
}

export interface Page
  extends Released<
    'page',
    {
      readonly title: string;
      readonly summary: string;
      readonly minutes: number;
      readonly slug: string;
      readonly body: readonly Block[];
    }
  > {
  /** Whom the text speaks to; left out, patients. */
  readonly audience?: 'patients' | 'relatives' | 'clinicians';
}

export interface Question {
  readonly id: string;
  readonly ask: string;
  /** What each answer teaches is shown when it is chosen, whether it fits or not. */
  readonly answers: readonly { readonly id: string; readonly text: string; readonly teaches: string }[];
}

export interface Lesson
  extends Released<
    'lesson',
    {
      readonly title: string;
      readonly summary: string;
      readonly minutes: number;
      readonly slug: string;
      readonly questions: readonly Question[];
      readonly body: readonly Block[];
    }
  > {
  readonly questions: readonly { readonly id: string; readonly right: readonly string[] }[];
}

export interface Strategy
  extends Released<'strategy', { readonly title: string; readonly body: readonly Block[] }> {
  readonly phase: 'first_hours' | 'first_days' | 'way_back';
}

export interface ExerciseLevel {
  readonly level: number;
  readonly sets: number;
  readonly reps: number | null;
  readonly hold_s: number | null;
  readonly rest_s: number | null;
}

export interface Exercise
  extends Released<
    'exercise',
    {
      readonly title: string;
      readonly purpose: string;
      readonly position: string;
      readonly steps: readonly string[];
      readonly cautions: readonly string[];
    }
  > {
  readonly group: string;
  readonly figure: string;
  readonly levels: readonly ExerciseLevel[];
  readonly per_week: number;
}

/** One element of a drawing: tag, attributes, children. Colour only by class. */
export type FigureNode = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly FigureNode[],
];

export interface Figure extends Released<'figure', { readonly alt: string }> {
  readonly viewbox: string;
  /** The drawing at rest. */
  readonly nodes: readonly FigureNode[];
  /** The movement from its beginning to its end; left out where nothing moves. */
  readonly poses?: readonly (readonly FigureNode[])[];
  /** The movement begins again after its end, like a walk, instead of going back. */
  readonly round?: boolean;
}

export interface Range {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export type Unit = 'minutes' | 'repetitions' | 'seconds' | 'steps' | 'metres';

export interface Ladder
  extends Released<
    'ladder',
    {
      readonly title: string;
      readonly activity: string;
      readonly instructions: readonly Block[];
      readonly measuring: readonly Block[];
    }
  > {
  readonly unit: Unit;
  readonly goal: Range;
  readonly rise_percent: Range;
  readonly start_percent: Range;
  readonly flare_percent: { readonly default: number; readonly choices: readonly number[] };
  readonly weekdays: { readonly default: readonly number[] };
}

export interface FlarePlan
  extends Released<
    'flare_plan',
    { readonly title: string; readonly intro: string; readonly body: readonly Block[] }
  > {
  readonly strategies: readonly string[];
}

export interface WarningSign {
  readonly id: string;
  readonly text: string;
}

export interface Safety
  extends Released<
    'safety',
    {
      readonly title: string;
      readonly lead: string;
      readonly urgent: readonly WarningSign[];
      readonly soon: readonly WarningSign[];
      readonly say: string;
      readonly after: string;
    }
  > {}

/** The civil days on which something holds: both ends count, and null is open. */
export interface Dated {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

export interface AcuteNumber extends Dated {
  readonly label: Said;
  readonly number: string;
  readonly hours: Said;
  /** Day and night, or when the own doctor is closed. A list from before this was told answers always. */
  readonly answers?: 'always' | 'out_of_hours';
  readonly certainty: string;
}

export interface Region extends Dated {
  readonly id: string;
  readonly name: string;
  readonly acute: readonly AcuteNumber[];
}

export interface Directory extends Released<'directory', Readonly<Record<string, never>>> {
  readonly national: readonly AcuteNumber[];
  /** Everybody's own doctor has another number, so there is none here. */
  readonly own_gp: { readonly label: Said; readonly hours: Said; readonly certainty: string };
  readonly regions: readonly Region[];
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly slug: string;
    readonly regions: readonly ({ readonly region: string } & Dated)[];
  }[];
}

export interface Pathway
  extends Released<'pathway', { readonly title: string; readonly summary: string; readonly slug: string }> {
  readonly pages: readonly string[];
  /** A pathway from before there were lessons has none. */
  readonly lessons?: readonly string[];
  readonly ladder: string | null;
  readonly exercises: readonly string[];
  readonly flare_plan: string | null;
}

export interface GoalList
  extends Released<'goal_list', { readonly goals: Readonly<Record<string, string>> }> {
  readonly goals: readonly { readonly id: string; readonly icf: readonly string[] }[];
}

export type Item =
  | Page
  | Lesson
  | Strategy
  | Exercise
  | Figure
  | Ladder
  | FlarePlan
  | Safety
  | Directory
  | Pathway
  | GoalList;

interface SlotWords {
  readonly da: readonly Block[];
  readonly en: readonly Block[];
}

/** A municipality's own words, by slot name and language. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly region: string;
  readonly slots: Readonly<Record<string, SlotWords>>;
  /** The same words and those of later days, from the oldest of each slot. Words from before this was told have none. */
  readonly dated?: readonly {
    readonly slot: string;
    readonly valid_from: string;
    readonly last_day: string | null;
    readonly body: SlotWords;
  }[];
  /** The newest recall that these words know of; words from before this was told know of none. */
  readonly recalls?: number;
}

/** What to tell whoever holds an edition of a text, or a municipality's words for a slot from before the recall. */
export interface Recall {
  readonly number: number;
  readonly item: string | null;
  readonly edition: number | null;
  /** Recalls from before slots could be recalled have neither. */
  readonly municipality?: string | null;
  readonly slot?: string | null;
  readonly severity: string;
  readonly at: string;
  readonly notice: Said;
}
