// "What if": the ways that a plan may go, one at a time, drawn over the plan, with what each does to the goal's day.
import { useMemo } from 'preact/hooks';
import { SCENARIOS, type Scenario } from '../../domain/ladder';
import { Choice } from '../../parts/Choice';
import { dayAndYear, t } from '../../text';
import { Course } from '../course/Course';
import { frameOf } from '../course/course';
import type { Preview } from './preview';
import { type MayBecome, mayBecome } from './what-if';

interface Props {
  preview: Preview;
  goalOn: string;
  scenario: Scenario;
  onPick: (scenario: Scenario) => void;
}

export function WhatIf({ preview, goalOn, scenario, onPick }: Props) {
  const { ladder } = preview;
  // Another letter in a note changes no course.
  const told = JSON.stringify(ladder);
  const planned = useMemo(() => mayBecome(ladder, 'all_done', goalOn), [told]);
  const other = useMemo(() => mayBecome(ladder, scenario, goalOn), [told, scenario]);
  const isOther = scenario !== 'all_done';
  const words = becomesWords(other, scenario);
  const until = other.until > planned.until ? other.until : planned.until;
  const start = preview.rungs[0]?.quota ?? ladder.goal;
  return (
    <>
      <Course
        frame={frameOf(ladder.starts_on, until, [ladder.goal])}
        unit={ladder.unit}
        way={planned.days}
        other={isOther ? other.days : undefined}
        amounts={[ladder.goal, start]}
        summary={words}
      />
      <Choice
        legend={t('clinic.what_if')}
        options={SCENARIOS.map((value) => ({ value, label: t(`clinic.what_if.${value}`) }))}
        value={scenario}
        onPick={onPick}
        beside
      />
      <p aria-live="polite">{words}</p>
    </>
  );
}

function becomesWords({ goalOn, weeksLater, until }: MayBecome, scenario: Scenario): string {
  if (goalOn === null) return t('clinic.what_if.not_by', { day: dayAndYear(until) });
  const day = dayAndYear(goalOn);
  if (scenario === 'all_done') return t('clinic.what_if.as_planned', { day });
  return weeksLater === 0
    ? t('clinic.what_if.same_day', { day })
    : t('clinic.what_if.later', { day, count: weeksLater });
}
