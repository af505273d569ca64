"""A content item and its pin: the id, the edition and the hash by which a plan holds on to a text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.words import LANGUAGES

KINDS = (
    "page",
    "lesson",
    "strategy",
    "exercise",
    "figure",
    "ladder",
    "ladder_rules",
    "flare_plan",
    "safety",
    "directory",
    "pathway",
    "goal_list",
)


PATIENTS = "patients"
AUDIENCES = (PATIENTS, "relatives", "clinicians")


@dataclass(frozen=True)
class Pin:
    """Exactly one edition of exactly one text."""

    id: str
    edition: int
    sha256: str

    def as_json(self) -> dict[str, Any]:
        """The pin as plans carry it."""
        return {"id": self.id, "edition": self.edition, "sha256": self.sha256}


@dataclass(frozen=True)
class Item:
    """One edition of one text: the bytes are the truth, the rest is read out of them."""

    pin: Pin
    kind: str
    content: Mapping[str, Any] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """Who the item is, in every edition."""
        return self.pin.id

    def title(self, language: str) -> str | None:
        """The item's name in one language; figures, directories and goal lists have none."""
        title = self.content["text"].get(language, {}).get("title")
        return title if isinstance(title, str) else None


def titles(item: Item | None) -> dict[str, str | None]:
    """The item's name in both languages; no names where there is no item."""
    return {language: item.title(language) if item else None for language in LANGUAGES}


def audience_of(item: Item) -> str:
    """Whom the item speaks to: patients, unless it says otherwise."""
    return str(item.content.get("audience", PATIENTS))


def item_from_content(content: Mapping[str, Any]) -> Item:
    """The item that this content is: its bytes are made here and nowhere else."""
    return item_from_bytes(canonical(content))


def item_from_bytes(body: bytes) -> Item:
    """The item as it was stored or sent."""
    content: dict[str, Any] = json.loads(body)
    pin = Pin(content["id"], content["edition"], sha256_of(body))
    return Item(pin, content["kind"], content, body)
