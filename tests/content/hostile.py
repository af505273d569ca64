"""Words that want to be more than words, and items in which every place for words holds one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Any

from backend.domain.content.blocks import Block
from backend.domain.content.items import Item, item_from_content

RUN = "window.ran=1"
_ACTS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.ran=1</script>'>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<body onload={RUN}>",
    f"<video><source onerror={RUN}>",
    f"<a href=javascript:{RUN} autofocus>x</a>",
    f"<form action=javascript:{RUN}><button>x",
    f"<math><mtext></mtext><mglyph><style></math><img src onerror={RUN}>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>*{position:fixed;inset:0;background:red}</style>",
    "<div style='position:fixed;inset:0;z-index:99999;background:red'>",
    "<object data=//evil.example/x></object>",
    "<plaintext>",
    "<!--",
)
# How words get out of the place in which they stand.
_WAYS_OUT = (
    "{}",
    '">{}',
    "'>{}",
    "</title>{}",
    "</script>{}",
    "</svg>{}",
    "</style></textarea></noscript>{}",
    "]]>{}",
    "--!>{}",
    "\u2028{}\u2029",
)
_ALONE = (
    f"javascript:{RUN}//",
    f'" onmouseover={RUN} autofocus onfocus={RUN} x="',
    f"' style=position:fixed onclick={RUN} x='",
    "{{ 7*7 }}{% raw %}${7*7}<%= 7*7 %>",
    "\u202etxet desrever\u202d",
    "Ordetuopdelelige" * 30,
    "%3Cscript%3Ewindow.ran=1%3C/script%3E",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"&lt;script&gt;{RUN}&lt;/script&gt;&#60;script&#62;{RUN}",
    "z\u0335" * 200,
)
# Two hundred in all: every act out of ten places is 200, of which the ten that stand alone replace the last.
COUNT = 200
PAYLOADS: tuple[str, ...] = (
    *_ALONE,
    *islice((way.format(act) for way, act in product(_WAYS_OUT, _ACTS)), COUNT - len(_ALONE)),
)

# What a machine reads. Everything else is words, and words may hold anything.
_MACHINES = frozenset(
    [
        *(
            "id",
            "kind",
            "edition",
            "t",
            "level",
            "audience",
            "unit",
            "figure",
            "phase",
            "review_by",
            "of_edition",
        ),
        *(
            "strategies",
            "pages",
            "lessons",
            "ladder",
            "exercises",
            "flare_plan",
            "minutes",
            "sha256",
            "group",
        ),
        *(
            "evidence",
            "evidence_type",
            "certainty",
            "answers_when",
            "valid_from",
            "valid_to",
            "on",
            "code",
            "slug",
        ),
        *(
            "goal",
            "rise_percent",
            "start_percent",
            "flare_percent",
            "weekdays",
            "levels",
            "per_week",
            "right",
        ),
        *("regions", "municipalities", "icf"),
    ]
)


def poisoned(content: Mapping[str, Any], payload: str, **kept: Any) -> Item:
    """The item with the payload in every place for words, every attribute of a drawing, and every block."""
    changed = {**_filled(content, payload), **kept}
    for language in changed["text"].values():
        for name in ("body", "instructions", "measuring"):
            if name in language:
                language[name] = [*blocks(payload), *language[name]]
    return item_from_content(changed)


def _filled(value: Any, payload: str) -> Any:
    match value:
        case str():
            return payload
        case Mapping():
            return {
                name: inner if name in _MACHINES else _filled(inner, payload) for name, inner in value.items()
            }
        case list():
            return [_filled(inner, payload) for inner in value]
        case _:
            return value


def blocks(payload: str) -> list[Block]:
    """Every kind of block and inline, and some that there are not, with the payload wherever text stands."""
    words = [payload, {"t": "strong", "c": [payload]}, {"t": "em", "c": [payload]}]
    links = [
        {"t": "link", "href": to, "c": [payload]} for to in (payload, f"item:{payload}", f"tel:{payload}")
    ]
    paragraph = {"t": "p", "c": [*words, *links, {"t": payload, "c": [payload]}]}
    return [
        paragraph,
        {"t": "h", "level": 2, "c": words},
        {"t": "h", "level": payload, "c": words},
        {"t": "ul", "items": [[paragraph]]},
        {"t": "ol", "items": [[paragraph]]},
        {"t": "note", "tone": "info", "title": payload, "c": [paragraph]},
        {"t": "note", "tone": payload, "title": payload, "c": [paragraph]},
        {"t": "advice", "grade": "weak_for", "title": payload, "c": [paragraph]},
        {"t": "advice", "grade": payload, "title": payload, "c": [paragraph]},
        {"t": "slot", "name": payload},
        {"t": "figure", "id": "figure-0"},
        {"t": payload, "c": [paragraph]},
    ]


def places_for_words(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where in an item a payload stands, for the test that no kind has been forgotten."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in _MACHINES:
                yield from places_for_words(inner, (*path, name))
    elif isinstance(value, Sequence):
        for at, inner in enumerate(value):
            yield from places_for_words(inner, (*path, at))
