// The rules as a clinician reads them: every number, in its section, said in a sentence, with its source or without.
import { render } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import danish from '../../../../content/i18n/clinic.da.json';
import english from '../../../../content/i18n/clinic.en.json';
import stated from '../../../../tests/vectors/numbers.json';
import { speak, t } from '../../text';
import { words } from '../../words/clinic';
import type { LadderRules, PathwayLadder, Pathways } from '../server/shapes';
import { changeInWords } from './changes';
import { numberWords } from './numbers';
import { valuesOf } from './RuleSection';
import { Rules } from './Rules';
import { KINDS, SECTIONS } from './sections';

const rules: LadderRules = {
  item: 'ladder-rules',
  approved: null,
  numbers: Object.entries(stated).map(([name, values]) => ({
    name,
    title: { da: `Om ${name}`, en: null },
    values,
    source: name === 'trial_days' ? 'Join2Move' : null,
    remark: { da: name === 'to_climb' ? 'Kun en bemærkning.' : null, en: null },
  })),
};
const walking: PathwayLadder = {
  item: 'walking',
  title: { da: 'Gåtrappen', en: 'The walking stairs' },
  activity: { da: 'Gåtur', en: 'Walk' },
  unit: 'minutes',
  goal: { default: 30, min: 5, max: 120, source: 'WalkBack' },
  rise_percent: { default: 15, min: 5, max: 20, source: 'No source.' },
  start_percent: { default: 80, min: 70, max: 90, source: 'No source.' },
  flare_percent: { default: 50, choices: [25, 50, 75], source: 'No source.' },
  weekdays: { default: [1, 3, 5], source: 'No source.' },
};
const pathway = {
  pin: { id: 'start', edition: 1, sha256: 'a'.repeat(64) },
  title: { da: 'Start', en: 'Start' },
  summary: { da: '', en: '' },
  ladders: [walking],
  exercises: [],
  pages: [],
  lessons: [],
};
const offered: Pathways = {
  release: { id: '2026-03-1', fingerprint: 'sha256-a' },
  pathways: [pathway, { ...pathway, pin: { ...pathway.pin, id: 'again' } }],
  rules,
  changes: [],
};

beforeEach(() => speak('da', words));

const page = (changed: Partial<LadderRules> = {}): string =>
  render(<Rules offered={offered} rules={{ ...rules, ...changed }} />);

test('every number that the engines go by stands in one section, and in no second one', () => {
  const listed = SECTIONS.flatMap(({ numbers }) => Object.keys(numbers));
  expect([...listed].sort()).toEqual(Object.keys(stated).sort());
});

test.each([
  ['da', danish],
  ['en', english],
] as const)('every number is said in a sentence of its own section, in %s', (_, catalogue) => {
  for (const { says, numbers } of SECTIONS) {
    const said = says.map((key) => catalogue[key as keyof typeof catalogue]).join(' ');
    const named = new Set([...said.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(named).toEqual(new Set(Object.keys(numbers)));
  }
});

test('a sentence carries the number that was released, and changes with it', () => {
  expect(t('clinic.rules.week.climb', valuesOf(rules))).toContain('Mindst 2 af 3 træningsdage');
  const stricter = rules.numbers.map((one) => (one.name === 'to_climb' ? { ...one, values: [3, 4] } : one));
  expect(page({ numbers: stricter })).toContain('Mindst 3 af 4 træningsdage');
});

test('numbers read as words, one by one and together', async () => {
  const read = (name: keyof typeof stated) => numberWords(KINDS[name], stated[name]);
  expect(read('flare_percents')).toBe('25\u00a0%, 50\u00a0% og 75\u00a0%');
  expect(read('rise_percents')).toBe('5\u00a0% til 20\u00a0%');
  expect(read('check_in_days')).toBe('dag 1 og dag 3');
  expect(read('flare_told_every')).toBe('hver 14. dag');
  expect(numberWords(undefined, [4, 5])).toBe('4 og 5');
  await speak('en', words);
  expect(read('ramp_stages')).toBe('50% and 75%');
  expect(read('trial_days')).toBe('3 days');
});

test('a number says where it comes from, or that it has no source, and what else there is to say', () => {
  const html = page();
  expect(html).toContain('Kilde: <span lang="en">Join2Move.</span>');
  expect(html).toContain('Ingen kilde til tallet. Kun en bemærkning.');
  expect(html).toContain('27 af 28 tal har ingen kilde.');
});

test('nobody has approved the rules until somebody has, by name', () => {
  expect(page()).toContain('Ikke fagligt godkendt endnu');
  const html = page({ approved: { name: 'Prøve Prøvesen', role: 'fysioterapeut', on: '2026-04-01' } });
  expect(html).toContain('Godkendt af Prøve Prøvesen, fysioterapeut, 1. april 2026.');
  expect(html).not.toContain('Ikke fagligt godkendt endnu');
});

test('a ladder that two pathways have is shown once', () => {
  expect(page().match(/<h3>Gåtur<\/h3>/g)).toHaveLength(1);
});

test('a release that changed nothing says so, and always which plans keep their numbers', () => {
  expect(page()).toContain('Udgivelsen 2026-03-1 ændrede ingen tal.');
  expect(page()).toContain('En plan, der kører, beholder');
});

test('what a release changed is told in words, before and now', () => {
  const told = (item: string, parameter: string, before: string | null, after: string | null) =>
    changeInWords({ item, parameter, before, after }, rules, [walking]);
  expect(told('walking', 'rise_percent.default', '15', '10')).toEqual({
    name: 'Gåtur: Stigningen, sædvanligt',
    before: '15\u00a0%',
    after: '10\u00a0%',
  });
  expect(told('walking', 'weekdays.default', '1, 3', '2, 4').after).toBe('tirsdag og torsdag');
  expect(told('walking', 'unit', 'minutes', 'steps')).toMatchObject({ before: 'minutter', after: 'skridt' });
  expect(told('ladder-rules', 'to_climb', '2, 3', '3, 4')).toEqual({
    name: 'Om to_climb',
    before: '2 af 3',
    after: '3 af 4',
  });
  expect(told('rowing', 'goal.max', null, '40')).toEqual({
    name: 'rowing: Målet, højst',
    before: '–',
    after: '40',
  });
});
