"""The smallest folder's texts: one of every kind, in both languages."""

from __future__ import annotations

HEAD = """\
edition: 1
approved: null
review_by: 2026-12-01
evidence_type: expert
tags: [activity]
sources:
  - {title: A book, ref: Chapter 1, evidence: expert, claim: It helps.}
"""


def _page(name: str, tail: str, *, tags: str = "activity") -> str:
    return f"---\nid: {name}\nkind: page\n{HEAD.replace('[activity]', f'[{tags}]')}{tail}"


TEXTS: dict[str, str] = {
    "da/pages/walk.md": _page(
        "walk",
        """\
text:
  title: Gå en tur
  summary: Hvorfor en tur gør godt.
  minutes: 2
  slug: gaa-en-tur
---
::: today Det kan du gøre
Gå *lidt* hver dag. Ring [112](tel:112), hvis det haster.
:::

## Små ture

Læs [om hvile](item:rest), og se på tegningen.

::figure{stick}

- Gå ud.
- Gå hjem.

::slot{contacts}
""",
    ),
    "en/pages/walk.md": """\
---
of_edition: 1
text:
  title: Take a walk
  summary: Why a walk is good.
  minutes: 2
  slug: take-a-walk
---
::: today What you can do
Walk **a little** every day. Read [about rest](item:rest).
:::

::figure{stick}

::slot{contacts}
""",
    "da/pages/signs.md": _page(
        "signs",
        """\
text: {title: Tegn, summary: De få tegn., minutes: 1, slug: tegn}
---
::: today Det kan du gøre
Ring, hvis du er i tvivl. Læs om [en tur](item:walk).
:::
""",
        tags="warning_signs",
    ),
    "en/pages/signs.md": """\
---
of_edition: 1
text: {title: Signs, summary: The few signs., minutes: 1, slug: signs}
---
::: today What you can do
Call if in doubt. Read about [a walk](item:walk).
:::
""",
    "da/lessons/little.md": f"""\
---
id: little
kind: lesson
{HEAD}questions:
  - {{id: q1, right: [a]}}
  - {{id: q2, right: [a, c]}}
text:
  title: Lidt ad gangen
  summary: Hvorfor små ture er nok.
  minutes: 3
  slug: lidt-ad-gangen
  questions:
    - id: q1
      ask: Hvor langt går du?
      answers:
        - {{id: a, text: En kort tur., teaches: Den kan du gentage i morgen.}}
        - {{id: b, text: Til jeg ikke kan mere., teaches: Så bliver turen i morgen svær.}}
    - id: q2
      ask: Hvornår går du?
      answers:
        - {{id: a, text: Om morgenen., teaches: Så er det gjort.}}
        - {{id: b, text: Kun på gode dage., teaches: Så styrer smerten dig.}}
        - {{id: c, text: Når det passer., teaches: Vælg en fast tid.}}
---
Små ture tæller.

::: weak-for
Gå lidt hver dag.
:::
""",
    "en/lessons/little.md": """\
---
of_edition: 1
text:
  title: A little at a time
  summary: Why short walks are enough.
  minutes: 3
  slug: a-little-at-a-time
  questions:
    - id: q1
      ask: How far do you walk?
      answers:
        - {id: a, text: A short walk., teaches: You can repeat it tomorrow.}
        - {id: b, text: Until I drop., teaches: Then tomorrow is hard.}
    - id: q2
      ask: When do you walk?
      answers:
        - {id: a, text: In the morning., teaches: Then it is done.}
        - {id: b, text: On good days only., teaches: Then pain decides.}
        - {id: c, text: When it suits me., teaches: Choose a fixed time.}
---
Short walks count.

::: weak-for
Walk a little every day.
:::
""",
    "da/strategies/rest.md": f"""\
---
id: rest
kind: strategy
{HEAD}phase: first_hours
text: {{title: Hvil lidt}}
---
Læg dig lidt.
""",
    "en/strategies/rest.md": "---\nof_edition: 1\ntext: {title: Rest a little}\n---\nLie down a little.\n",
    "da/flare_plans/plan.md": f"""\
---
id: plan
kind: flare_plan
{HEAD}strategies: [rest]
text: {{title: Min plan, intro: Vælg en ting.}}
---
Planen er din.
""",
    "en/flare_plans/plan.md": """\
---
of_edition: 1
text: {title: My plan, intro: Choose one thing.}
---
The plan is yours.
""",
    "da/exercises/stand.yaml": f"""\
id: stand
kind: exercise
{HEAD}group: legs
figure: stick
per_week: 3
levels:
  - {{level: 1, sets: 1, reps: 5, hold_s: null, rest_s: 30}}
text:
  title: Rejs dig
  purpose: Gør benene stærke.
  position: Sæt dig på en stol.
  steps: [Rejs dig., Sæt dig.]
  cautions: [Hold ved bordet.]
""",
    "en/exercises/stand.yaml": """\
of_edition: 1
text:
  title: Stand up
  purpose: Makes your legs strong.
  position: Sit on a chair.
  steps: [Stand up., Sit down.]
  cautions: [Hold on to the table.]
""",
    "da/ladders/walking.yaml": f"""\
id: walking
kind: ladder
{HEAD}unit: minutes
goal: {{default: 30, min: 5, max: 120, source: no source}}
rise_percent: {{default: 15, min: 5, max: 20, source: no source}}
start_percent: {{default: 80, min: 70, max: 90, source: no source}}
flare_percent: {{default: 50, choices: [25, 50, 75], source: no source}}
weekdays: {{default: [1, 3, 5], source: no source}}
text:
  title: Gåtrappen
  activity: Gåtur
  instructions: Gå dagens mål.
  measuring: |
    Gå, til du vil stoppe.
""",
    "en/ladders/walking.yaml": """\
of_edition: 1
text:
  title: The walking ladder
  activity: Walk
  instructions: Walk today's amount.
  measuring: Walk until you want to stop.
""",
    "da/safety/danger.yaml": f"""\
id: danger
kind: safety
{HEAD}text:
  title: Ring nu
  lead: Er noget nyt?
  urgent: [{{id: numb, text: Du kan ikke mærke det.}}]
  soon: [{{id: thin, text: Du taber dig.}}]
  say: Sig, hvad der er nyt.
  after: Ring selv.
""",
    "en/safety/danger.yaml": """\
of_edition: 1
text:
  title: Call now
  lead: Is anything new?
  urgent: [{id: numb, text: You cannot feel it.}]
  soon: [{id: thin, text: You lose weight.}]
  say: Say what is new.
  after: Make the call yourself.
""",
    "da/pathways/start.yaml": f"""\
id: start
kind: pathway
{HEAD}pages: [walk, signs]
ladder: walking
exercises: [stand]
flare_plan: plan
text: {{title: Begyndelsen, summary: Lidt af det hele., slug: begyndelsen}}
""",
    "en/pathways/start.yaml": "of_edition: 1\ntext: {title: The start, summary: A bit., slug: the-start}\n",
    "da/goals/goals.yaml": f"""\
id: goals
kind: goal_list
{HEAD}goals:
  - {{id: shop, icf: [d450]}}
text:
  goals: {{shop: Gå til købmanden}}
""",
    "en/goals/goals.yaml": "of_edition: 1\ntext:\n  goals: {shop: Walk to the shop}\n",
}
