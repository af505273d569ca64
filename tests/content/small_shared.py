"""What the smallest folder's texts share: drawings, whom to call, municipalities and their slots."""

from __future__ import annotations

from tests.content.small_texts import HEAD

SHARED: dict[str, str] = {
    "figures/stick.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">\n'
        '<g class="body"><path d="M1 1h4"/></g>\n'
        "</svg>\n"
    ),
    "figures/alt.yaml": """\
approved: null
review_by: 2026-12-01
evidence_type: none
tags: [figure]
sources: [{title: Own drawing, ref: Rygvej, evidence: none, claim: It shows a stick.}]
figures:
  stick: {edition: 1, da: En streg fra kant til kant., en: A line from edge to edge.}
""",
    "regions.yaml": f"""\
id: acute
kind: directory
{HEAD}national:
  - label: {{da: Fare, en: Danger}}
    number: "112"
    hours: {{da: Altid, en: Always}}
    answers: always
    valid_from: 2007-01-01
    valid_to: null
    certainty: verified
own_gp:
  label: {{da: Din læge, en: Your doctor}}
  hours: {{da: Om dagen, en: By day}}
  certainty: secondary
regions:
  - id: west
    name: Vest
    valid_from: 2007-01-01
    valid_to: null
    acute:
      - label: {{da: Vagten, en: The watch}}
        number: "70 11 07 07"
        hours: {{da: Om natten, en: By night}}
        answers: out_of_hours
        valid_from: 2007-01-01
        valid_to: null
        certainty: verified
  - id: capital
    name: Hovedstaden
    valid_from: 2007-01-01
    valid_to: 2026-12-31
    acute:
      - label: {{da: Akuttelefonen, en: The helpline}}
        number: "1813"
        hours: {{da: Altid, en: Always}}
        answers: always
        valid_from: 2007-01-01
        valid_to: 2026-12-31
        certainty: verified
  - id: east
    name: Østdanmark
    valid_from: 2027-01-01
    valid_to: null
    acute:
      - label: {{da: Telefonen i øst, en: The line in the east}}
        number: "1819"
        hours: {{da: Altid, en: Always}}
        answers: always
        valid_from: 2027-01-01
        valid_to: null
        certainty: assumed
""",
    "municipalities.csv": """\
kommunekode,navn,slug,region_2007,region_2027
0101,København,koebenhavn,Hovedstaden,Østdanmark
0461,Odense,odense,Vest,Vest
0751,Aarhus,aarhus,Vest,Vest
""",
    "slots.yaml": """\
slots:
  contacts:
    label: {da: Kontakt, en: Contacts}
    allowed_in: [page]
""",
    "slots/odense.yaml": """\
municipality: "0461"
example: true
values:
  contacts:
    valid_from: 2026-01-01
    valid_to: 2026-12-31
    da: Ring til os i Odense på [00 00 00 01](tel:00000001).
    en: Call us in Odense.
""",
    "slots/aarhus.yaml": """\
municipality: "0751"
values:
  contacts:
    valid_from: 2026-01-01
    valid_to: null
    da: |
      Kom forbi i Aarhus.
    en: |
      Come by in Aarhus.
""",
    "words_to_avoid.yaml": """\
da: [{word: slidt, instead: aldersforandringer}]
en: [{word: damage, instead: irritation}]
""",
}
