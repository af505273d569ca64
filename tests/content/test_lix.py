"""LIX, as Björnsson counts it."""

from __future__ import annotations

import pytest

from backend.domain.content.lix import Readability, readability


@pytest.mark.parametrize(
    ("words", "sentences", "long_words", "lix"),
    [(100, 5, 20, 40), (60, 6, 12, 30), (30, 1, 15, 80), (0, 0, 0, 0)],
)
def test_lix_is_words_a_sentence_plus_long_words_in_a_hundred(
    words: int, sentences: int, long_words: int, lix: int
) -> None:
    assert Readability(words, sentences, long_words).lix == lix


def test_a_word_is_long_from_seven_letters_on() -> None:
    measured = readability(["Ryggen har godt af bevægelse."])
    assert measured == Readability(words=5, sentences=1, long_words=1)
    assert measured.lix == 25


@pytest.mark.parametrize(
    ("paragraphs", "sentences"),
    [
        (["Gå en tur. Hvil dig!"], 2),
        (["Ring kl. 8 til lægen, f.eks. om hvile."], 1),
        (["Et punkt uden punktum", "og et til"], 2),
        (["Sig: »Jeg har ondt.« Vent så lidt."], 3),
        (["Hvad kan du gøre? Gå."], 2),
        (["112", "–", ""], 0),
    ],
)
def test_a_sentence_ends_where_the_next_begins(paragraphs: list[str], sentences: int) -> None:
    assert readability(paragraphs).sentences == sentences


def test_no_text_is_not_hard() -> None:
    assert readability([]).words_a_sentence == 0
