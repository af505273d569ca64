"""What a hostile or broken file can try, and that none of it gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.content_files.located_yaml import BadYamlError, read_yaml
from backend.content_files.svg import figure_from
from backend.domain.content.drawings import CLASSES, GEOMETRY, STILL, TAGS
from tests.content.small import draft_of, said, small

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


def refused(drawing: str) -> list[str]:
    figure, problems = figure_from(drawing)
    check_nodes(figure["nodes"])
    for pose in figure.get("poses", []):
        check_nodes(pose)
    return [problem.code for problem in problems]


def check_nodes(nodes: list[list[object]]) -> None:
    for tag, attributes, children in nodes:
        assert tag in TAGS
        assert isinstance(attributes, dict)
        assert set(attributes) <= GEOMETRY | {"class"}
        assert set(attributes.get("class", "").split()) <= CLASSES | {STILL}
        for value in attributes.values():
            assert not set("\"'<>:#/&;") & set(value)
        assert isinstance(children, list)
        check_nodes(children)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<script href='https://evil.dk/x.js'/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<path d='M0 0' onclick='alert(1)'/>",
        "<path d='M0 0' onload='alert(1)'/>",
        "<path d='M0 0' style='fill:url(https://evil.dk)'/>",
        "<path d='M0 0' fill='red'/>",
        "<path d='M0 0' class='body evil'/>",
        "<path d='M0 0' id='x'/>",
        "<path d='url(#x)'/>",
        "<rect width='expression:1'/>",
        "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
        "<image href='https://evil.dk/x.png'/>",
        "<use xlink:href='https://evil.dk/x.svg#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<use href='#a'/>",
        "<style>path{fill:url(https://evil.dk)}</style>",
        "<text>hej</text>",
        "<title>hej</title>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='onclick' to='alert(1)'/>",
        "<![CDATA[<script>]]>",
        "hej",
        "<?xml-stylesheet href='https://evil.dk/x.css'?>",
    ],
)
def test_a_drawing_holds_lines_and_shapes_and_nothing_else(inside: str) -> None:
    assert set(refused(f"{OPEN}<g>{inside}</g></svg>")) == {"svg_not_allowed"}


@pytest.mark.parametrize(
    ("drawing", "code"),
    [
        ("", "svg_broken"),
        (f"{OPEN}<g></svg>", "svg_broken"),
        ("<html/>", "svg_not_a_drawing"),
        ('<svg viewBox="0 0 9 9"/>', "svg_not_a_drawing"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "svg_viewbox"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"/>', "svg_not_allowed"),
        ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "svg_not_allowed"),
        ('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>', "svg_not_allowed"),
        (f"{OPEN}{'<g>' * 50}{'</g>' * 50}</svg>", "svg_too_deep"),
    ],
)
def test_what_is_not_a_plain_drawing_is_refused(drawing: str, code: str) -> None:
    assert code in refused(drawing)


@given(
    st.sampled_from(["path", "g", "script", "a", "use", "svg", "foreignObject"]),
    st.sampled_from(["d", "class", "href", "onclick", "style", "transform", "x"]),
    st.text("Mm01 .,-()abcjvsrpt:#/url", max_size=20),
)
def test_whatever_a_drawing_tries_only_lines_come_through(tag: str, attribute: str, value: str) -> None:
    refused(f'{OPEN}<{tag} {attribute}="{value}"/></svg>')


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x",
        "a: !!python/object/apply:os.system [echo]",
        "a: !!python/name:os.system",
        "a: !!timestamp 9999-99-99",
        "a: !!binary AAAA",
        "!!set {b}",
        "a: !own b",
        "[" * 3000,
        "a: \x00",
        "? {b: 1}\n: 2",
    ],
)
def test_yaml_that_does_more_than_say_words_is_refused(text: str) -> None:
    with pytest.raises(BadYamlError):
        read_yaml(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("0461", "0461"),
        ("2027-05-01", "2027-05-01"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.5", "1.5"),
        ("12", 12),
        ("9" * 5000, "9" * 5000),
        ("true", True),
        ("null", None),
    ],
)
def test_yaml_means_what_an_editor_wrote(written: str, meant: object) -> None:
    assert read_yaml(f"a: {written}").value == {"a": meant}


def test_the_same_key_twice_is_told_and_not_silently_won_by_the_last() -> None:
    with pytest.raises(BadYamlError) as error:
        read_yaml("a: 1\nb: 2\na: 3", first_line=10)
    assert (error.value.line, error.value.code) == (12, "key_twice")


@pytest.mark.parametrize("words", ["{{ 7*7 }}", "{% include '/etc/passwd' %}", "${7*7}", "%(x)s", "{count}"])
def test_what_looks_like_a_template_is_only_words(words: str) -> None:
    draft = draft_of(small({"da/pages/walk.md": ("Læs [om hvile]", f"{words} [om hvile]")}))
    assert said(draft.findings) == []


def test_bytes_that_are_not_utf8_are_told() -> None:
    draft = draft_of(small({"da/goals/goals.yaml": ("købmanden", "k\ufffdbmanden")}))
    assert said(draft.findings) == [("da/goals/goals.yaml", 13, "file_not_utf8")]
