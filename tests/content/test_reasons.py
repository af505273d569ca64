"""Every reason and hint that the rules can give: easy to read, in both languages, and never a reproach."""

from __future__ import annotations

import json
import re

import pytest

from backend.content_files.tree import CONTENT, read_tree
from backend.content_files.wording import HARDEST_LIX, read_avoided
from backend.domain.content.lix import readability

LANGUAGES = ("da", "en")
# What the sentences are filled with: the longest words that can stand there.
FILLED = {
    "da": {"day": "3. september", **dict.fromkeys(("quota", "rung", "before"), "14 gentagelser")},
    "en": {"day": "3 September", **dict.fromkeys(("quota", "rung", "before"), "14 repetitions")},
}
# Beside the list that editors are warned by: words that make a day without training somebody's fault.
REPROACHES = {
    "da": r"desværre|glemt|burde|skulle have|fejl|forsøm|kun \{|ikke nået|sprunget over|igen ikke",
    "en": r"unfortunately|forgot|should have|fail|missed|only \{|skipped|not good enough|must",
}


def sentences(language: str, *stems: str) -> dict[str, str]:
    """The catalogue's sentences whose keys begin so."""
    words: dict[str, str] = json.loads((CONTENT / "i18n" / f"ladder.{language}.json").read_text())
    return {key: sentence for key, sentence in words.items() if key.startswith(stems)}


REASONS = [
    (language, key, sentence)
    for language in LANGUAGES
    for key, sentence in sentences(language, "ladder.why.", "ladder.hint.").items()
]


@pytest.mark.parametrize(("language", "key", "sentence"), REASONS)
def test_a_reason_is_easy_to_read_with_its_numbers_in_it(language: str, key: str, sentence: str) -> None:
    filled = re.sub(r"\{(\w+)\}", lambda hole: FILLED[language].get(hole[1], "3"), sentence)
    assert readability([filled]).lix <= HARDEST_LIX, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reason_verdict_or_hint_blames_or_frightens(language: str) -> None:
    avoided, problems = read_avoided(read_tree())
    assert problems == []
    patterns = [word.pattern for word in avoided[language]]
    patterns.append(re.compile(REPROACHES[language], re.IGNORECASE))
    told = sentences(language, "ladder.why.", "ladder.hint.", "ladder.verdict.", "ladder.mark.")
    found = {key: found[0] for key, one in told.items() for each in patterns if (found := each.search(one))}
    assert found == {}
