"""The small Markdown of the editor's handbook, and what becomes of everything else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.content_files.markdown import blocks_from
from backend.domain.content.blocks import all_words, figures_in, links_in, walk


def read(text: str) -> list[Any]:
    blocks, problems = blocks_from(text)
    assert problems == []
    return blocks


def problems_of(text: str, first_line: int = 1) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in blocks_from(text, first_line)[1]]


def test_a_text_becomes_blocks() -> None:
    text = "## Små ture\n\nGå en **kort** tur,\n*langsomt*.\n\n- Ud\n- Hjem\n\n1. Et\n\n   To\n\n"
    assert read(f"{text}::figure{{back}}\n::slot{{own_words}}") == [
        {"t": "h", "level": 2, "c": ["Små ture"]},
        {
            "t": "p",
            "c": ["Gå en ", {"t": "strong", "c": ["kort"]}, " tur, ", {"t": "em", "c": ["langsomt"]}, "."],
        },
        {"t": "ul", "items": [[{"t": "p", "c": ["Ud"]}], [{"t": "p", "c": ["Hjem"]}]]},
        {"t": "ol", "items": [[{"t": "p", "c": ["Et"]}, {"t": "p", "c": ["To"]}]]},
        {"t": "figure", "id": "back"},
        {"t": "slot", "name": "own_words"},
    ]


def test_a_box_has_a_tone_and_a_title() -> None:
    assert read("::: call Ring nu\nRing [112](tel:112).\n:::\n\nBagefter.") == [
        {
            "t": "note",
            "tone": "call",
            "title": "Ring nu",
            "c": [{"t": "p", "c": ["Ring ", {"t": "link", "href": "tel:112", "c": ["112"]}, "."]}],
        },
        {"t": "p", "c": ["Bagefter."]},
    ]


@pytest.mark.parametrize(
    "href", ["item:flare-ups", "tel:70110707", "tel:+4570110707", "https://sst.dk/ryg?a=b"]
)
def test_links_lead_to_items_telephones_and_safe_pages(href: str) -> None:
    assert list(links_in(read(f"Se [her]({href})."))) == [href]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "http://sst.dk",
        "//sst.dk",
        "/info/",
        "item:../x",
        "item:Flare",
        "tel:x",
        "https://user@sst.dk",
        "https://sst.dk\\@evil.dk",
        "vbscript:x",
        "&#106;avascript:alert(1)",
    ],
)
def test_links_to_anywhere_else_are_refused_and_not_drawn(href: str) -> None:
    blocks, problems = blocks_from(f"Se [her](<{href}>).")
    assert [problem.code for problem in problems] == ["link_not_allowed"]
    assert list(links_in(blocks)) == []


@pytest.mark.parametrize(
    ("name", "grade"),
    [
        ("strong-for", "strong_for"),
        ("weak-for", "weak_for"),
        ("weak-against", "weak_against"),
        ("strong-against", "strong_against"),
        ("good-practice", "good_practice"),
    ],
)
def test_a_recommendation_says_how_strong_it_is_with_or_without_a_title(name: str, grade: str) -> None:
    words = [{"t": "p", "c": ["Gå."]}]
    assert read(f"::: {name}\nGå.\n:::") == [{"t": "advice", "grade": grade, "title": "", "c": words}]
    assert read(f"::: {name} Træning\nGå.\n:::") == [
        {"t": "advice", "grade": grade, "title": "Træning", "c": words}
    ]


def test_what_stands_in_a_recommendation_is_read_like_the_rest() -> None:
    blocks = read("::: weak-for\nSe [her](item:rest).\n\n::figure{back}\n:::")
    assert list(links_in(blocks)) == ["item:rest"]
    assert list(figures_in(blocks)) == ["back"]
    assert list(all_words(read("::: weak-for Titel\nOrd.\n:::"))) == ["Titel", "Ord."]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# For stor", "heading_level"),
        ("#### For lille", "heading_level"),
        ("![billede](https://a.dk/x.png)", "markdown_not_used"),
        ("`kode`", "markdown_not_used"),
        ("```\nkode\n```", "markdown_not_used"),
        ("> citat", "markdown_not_used"),
        ("før\n\n---\n\nefter", "markdown_not_used"),
        ("<b>fed</b>", "html_not_used"),
        ("<script>alert(1)</script>", "html_not_used"),
        ("<!-- skjult -->", "html_not_used"),
        ("&lt;script&gt;", "html_not_used"),
        ("::: fare Pas på\nx\n:::", "box_unknown"),
        ("::: strong_for Hyphens\nx\n:::", "box_unknown"),
        ("::: info\nx\n:::", "box_without_title"),
        ("::: info Uden ende\nx", "box_not_closed"),
        ("x\n\n:::", "box_not_open"),
        ("::: info Et\n::: info To\nx\n:::", "box_not_closed"),
        ("::video{x}", "directive_unknown"),
        ("::slot{x} og mere", "directive_unknown"),
        ("[](item:rest)", "link_without_words"),
    ],
)
def test_what_the_handbook_does_not_name_is_a_problem(text: str, code: str) -> None:
    assert code in [found for _, found in problems_of(text)]


def test_a_problem_is_told_with_its_line() -> None:
    text = "Fint.\n\n::: info Godt\nFint.\n\n- Fint\n- `skidt`\n:::\n\nFint.\n\n<i>skidt</i>"
    assert problems_of(text, first_line=20) == [(26, "markdown_not_used"), (31, "html_not_used")]


@given(st.text("ab <>[](){}:#*_`!-&;\"'\n/\\=", max_size=80))
def test_no_text_at_all_becomes_anything_but_the_known_blocks(text: str) -> None:
    blocks, _ = blocks_from(text)
    for block in walk(blocks):
        assert block["t"] in {"p", "h", "ul", "ol", "note", "advice", "slot", "figure"}
    for href in links_in(blocks):
        assert href.startswith(("item:", "tel:", "https://"))


@pytest.mark.parametrize("text", ["*a **b " * 3000 + "b** a* " * 3000, "*" * 20_000 + "a" + "*" * 20_000])
def test_emphasis_within_emphasis_has_an_end(text: str) -> None:
    assert problems_of(text) == [(1, "markdown_not_used")]


def test_a_box_ends_where_another_is_opened() -> None:
    assert problems_of("::: call A\n::: call B\ntekst\n:::") == [(1, "box_not_closed")]
    assert {code for _, code in problems_of("::: call A\n" * 9000)} == {"box_not_closed"}
