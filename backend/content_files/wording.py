"""How the words read: LIX, long sentences, and words that frighten or blame. For editors to judge, mostly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from backend.content_files.items import Written
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.domain.content.blocks import Block, all_words, running_text
from backend.domain.content.findings import Finding
from backend.domain.content.lix import Readability, count_words, readability, sentences

HARDEST_LIX = 35
LONGEST_AVERAGE = 20
# A sentence beyond this is hard to say in one breath.
LONGEST_SENTENCE = 30
# LIX over a handful of words says more about one long word than about the text.
ENOUGH_WORDS = 20

AVOID = "words_to_avoid.yaml"
# Names and addresses are not running text.
_NOT_READ = frozenset({"title", "slug", "minutes", "of_edition", "activity", "id"})


@dataclass(frozen=True)
class AvoidedWord:
    """A word that harms, and what an editor can write in its place."""

    pattern: re.Pattern[str]
    instead: str


def read_avoided(tree: Tree) -> tuple[dict[str, list[AvoidedWord]], list[Finding]]:
    """The list of words to avoid, by language."""
    if AVOID not in tree:
        return {}, []
    source = read_source(AVOID, tree[AVOID])
    if isinstance(source, Finding):
        return {}, [source]
    if problems := schema_problems(source.located, "words_to_avoid.json"):
        return {}, source.findings(problems)
    return {
        language: [AvoidedWord(_word(row["word"]), row["instead"]) for row in rows]
        for language, rows in source.located.value.items()
    }, []


def _word(stem: str) -> re.Pattern[str]:
    """A word matches from its beginning, whatever its ending; a phrase may be broken over lines."""
    words = r"\s+".join(re.escape(word) for word in stem.split())
    return re.compile(rf"(?<!\w){words}\w*", re.IGNORECASE)


def wording_findings(item: Written, avoided: Mapping[str, Sequence[AvoidedWord]]) -> Iterator[Finding]:
    """What to say about one item's words."""
    measured = item_readability(item.content)
    if measured.words >= ENOUGH_WORDS and measured.lix > HARDEST_LIX:
        yield item.master.finding("hard_to_read", "text", lix=measured.lix, most=HARDEST_LIX)
    if measured.words >= ENOUGH_WORDS and measured.words_a_sentence > LONGEST_AVERAGE:
        yield item.master.finding(
            "long_sentences", "text", words=measured.words_a_sentence, most=LONGEST_AVERAGE
        )
    yield from _long_sentences(item)
    yield from _avoided(item, avoided)


def _avoided(item: Written, avoided: Mapping[str, Sequence[AvoidedWord]]) -> Iterator[Finding]:
    """Words to avoid, but for those that the text needs in order to explain them, and says so."""
    meant = item.content.get("on_purpose", [])
    for language, source in (("da", item.master), ("en", item.translation)):
        if source is not None:
            words = every_word(item.content["text"].get(language, {}))
            not_meant = [
                word for word in avoided.get(language, ()) if not any(map(word.pattern.search, meant))
            ]
            yield from avoided_findings(source, words, not_meant)
    said = "\n".join(every_word(item.content["text"])).casefold()
    for index, word in enumerate(meant):
        if word.casefold() not in said:
            yield item.master.finding("on_purpose_unused", "on_purpose", index, word=word)


def _long_sentences(item: Written) -> Iterator[Finding]:
    """Each sentence by itself: an average says that a text is heavy, and not where."""
    for paragraph in _paragraphs(item.content["text"]["da"]):
        for sentence in sentences(paragraph):
            if (words := count_words(sentence)) > LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:3])
                yield item.master.finding_at(
                    start, "sentence_too_long", start=start, words=words, most=LONGEST_SENTENCE
                )


def item_readability(content: Mapping[str, Any]) -> Readability:
    """The measures of an item's Danish running text."""
    return readability(_paragraphs(content["text"]["da"]))


def avoided_findings(
    source: Source, words: Iterator[str], avoided: Sequence[AvoidedWord]
) -> Iterator[Finding]:
    """Each avoided word once for each file that uses it."""
    text = "\n".join(words)
    for word in avoided:
        if found := word.pattern.search(text):
            yield source.finding_at(found[0], "word_to_avoid", word=found[0], instead=word.instead)


def _paragraphs(value: object, key: str = "") -> Iterator[str]:
    if key in _NOT_READ:
        return
    if isinstance(value, str):
        yield value
    elif _are_blocks(value):
        yield from running_text(value)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _paragraphs(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _paragraphs(inner)


def every_word(value: object) -> Iterator[str]:
    """Every string that a reader meets, titles too."""
    if isinstance(value, str):
        yield value
    elif _are_blocks(value):
        yield from all_words(value)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from every_word(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_word(inner)


def _are_blocks(value: object) -> TypeGuard[list[Block]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict) and "t" in value[0]
