"""What a public page's templates may ask: words in the reader's language, addresses, drawings and dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from babel.dates import format_date

from backend.domain.content.addresses import addresses
from backend.domain.content.blocks import GRADES, Block
from backend.domain.content.directory import WHOLE_COUNTRY
from backend.domain.content.drawings import CLASS, GEOMETRY, TAGS
from backend.domain.content.items import Item
from backend.domain.content.recall import Recall, withdrawn
from backend.domain.content.release import Release
from backend.domain.content.words import Words, words_in
from backend.domain.days import civil_day
from backend.services.read_municipality import Local
from backend.web.catalogue import Catalogue

# Pages that every place has beside its texts, by language.
SEARCH = {"da": "soeg/", "en": "search/"}
FEED = {"da": "nyt.atom", "en": "news.atom"}

# Checked when texts are read in, and again here: drawing never trusts how something came into the database.
_SAFE_LINKS = ("tel:", "https://")
_DRAWN = GEOMETRY | {CLASS}


@dataclass(frozen=True)
class Page:
    """One page for one reader."""

    language: str
    t: Catalogue
    release: Release
    items: Mapping[str, Item]
    recalls: Sequence[Recall]
    local: Local | None
    paths: Mapping[str, str]
    up: str
    origin: str
    style: str

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        return addresses(self.items.values(), self.language)

    @property
    def canonical(self) -> str:
        """The address that search engines are told: a text's is the whole country's, wherever it is read."""
        path = self.paths[self.language]
        if self.local and self.up:
            here, everywhere = (f"/info/{one['slug']}/" for one in (self.local.municipality, WHOLE_COUNTRY))
            path = path.replace(here, everywhere, 1)
        return self.origin + path

    @property
    def search(self) -> str:
        """Where one searches, from this page."""
        return self.up + SEARCH[self.language]

    @property
    def feed(self) -> str:
        """Where what is new can be followed, from this page."""
        return self.up + FEED[self.language]

    @property
    def everywhere(self) -> bool:
        """Whether the reader has chosen no municipality, so that only the nation's numbers are known."""
        return self.local is not None and self.local.municipality is WHOLE_COUNTRY

    def words(self, item: Item) -> Words:
        """The item's words in the reader's language, or in Danish where the translation is old."""
        return words_in(item.content, self.language)

    def notices(self, item: Item) -> list[str]:
        """What has been said about this edition since it was released."""
        return [recall.notice[self.language] for recall in self._recalls(item)]

    def withdrawn(self, item: Item) -> bool:
        """Whether this edition must not be read any more."""
        return withdrawn(item.pin, self.recalls)

    def _recalls(self, item: Item) -> list[Recall]:
        return [recall for recall in self.recalls if recall.concerns(item.pin)]

    def href(self, target: str) -> str | None:
        """Where a link leads from this page; None where it must not be a link."""
        if target.startswith("item:"):
            return self.address(target.removeprefix("item:"))
        return target if target.startswith(_SAFE_LINKS) else None

    def address(self, item_id: str) -> str | None:
        """An item's address from this page; relative, so that every municipality has the same bytes."""
        address = self._addresses.get(item_id)
        return address and self.up + address

    def slot(self, name: str) -> Sequence[Block]:
        """What the municipality has filled in."""
        body = self.local.slots.get(name) if self.local else None
        return body.get(self.language, ()) if body else ()

    def grade(self, grade: str) -> str | None:
        """A recommendation's direction and strength in words; None for a grade that we do not know."""
        return self.t(f"grade_{grade}") if grade in GRADES else None

    def drawing(self, nodes: Sequence[Any]) -> list[tuple[str, dict[str, str], list[Any]]]:
        """The nodes that may be drawn, with the attributes that they may have."""
        return [
            (tag, {name: attributes[name] for name in attributes if name in _DRAWN}, children)
            for tag, attributes, children in nodes
            if tag in TAGS
        ]

    def day(self, day: str | datetime) -> str:
        """A day as people write it."""
        civil = date.fromisoformat(day) if isinstance(day, str) else civil_day(day)
        return format_date(civil, "long", locale={"da": "da_DK", "en": "en_GB"}[self.language])
