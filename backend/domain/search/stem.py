"""The part of a word that its forms share: "smerter" and "smerten" are both "smert"."""

from __future__ import annotations

import re

# The longest first. They stand as they are written in plain letters.
ENDINGS = {
    "da": (
        *("erendes", "ningerne", "elserne", "erende", "hedens", "hederne", "ingerne", "ningens", "elsens"),
        *("ninger", "ningen"),
        *("elser", "elsen", "heden", "heder", "inger", "ingen", "ernes", "erens", "endes"),
        *("else", "ning", "erne", "eren", "erer", "enes", "ende", "eres", "eret", "ede", "hed", "ing", "ere"),
        *("ene", "ens", "ers", "ets", "er", "en", "et", "es", "e", "s"),
    ),
    "en": (
        *("fulness", "ingly", "ments", "ings", "ness", "edly", "ment", "ies", "ing", "est"),
        *("ed", "es", "ly", "er", "y", "e", "s"),
    ),
}
# No ending is taken from a word that would be shorter than this, or have no syllable left that ends.
_SHORTEST = 3
_SYLLABLE = re.compile(r"[aeiouy][^aeiouy]")
# "staerkt" is "staerk", and "godt" is "god".
_NEUTER = re.compile(r"(?<=[dgk])t\Z")
_DOUBLED = re.compile(r"([bcdfgklmnprst])\1\Z")


def stem_of(plain: str, language: str) -> str:
    """An ending may stand on another: "prolapsen" is "prolaps", and "prolaps" looks like a genitive."""
    stem, before = plain, ""
    while stem != before:
        before, stem = stem, _shortened(stem, language)
    return stem


def _shortened(word: str, language: str) -> str:
    endings = (one for one in ENDINGS[language] if word.endswith(one) and _is_word(word[: -len(one)]))
    bare = word.removesuffix(next(endings, ""))
    single = _DOUBLED.sub(r"\1", bare) if len(bare) > _SHORTEST else bare
    return _NEUTER.sub("", single) if language == "da" and len(single) > _SHORTEST else single


def _is_word(bare: str) -> bool:
    return len(bare) >= _SHORTEST and _SYLLABLE.search(bare) is not None
