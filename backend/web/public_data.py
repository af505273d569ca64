"""What a page says to machines, in schema.org's words: nothing that it does not say to people.

A text that nobody has approved names no reviewer, and one that must not be used is only a page with a notice.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from backend.domain.content.items import PATIENTS, Item, audience_of
from backend.web.public_page import Page

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
_CONDITION = {
    "@type": "MedicalCondition",
    "name": "Low back pain",
    "code": {"@type": "MedicalCode", "code": "M54.5", "codingSystem": "ICD-10"},
}


def about_collection(page: Page) -> dict[str, Any]:
    """A place's front page: a collection of texts with a name and a version."""
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": page.t("front_title"),
        "description": page.t("front_lead"),
        "url": page.origin + page.paths[page.language],
        "inLanguage": page.language,
        "isAccessibleForFree": True,
        "license": LICENCE,
        "version": page.release.id,
        "dateModified": page.release.published_at.date().isoformat(),
        "about": _CONDITION,
    }


def about_text(page: Page, item: Item, since: datetime) -> dict[str, Any]:
    """One text: what it is about, whom for, which edition, on what it rests, and who has read it."""
    words, approved = page.words(item), item.content["approved"]
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": words.text["title"],
        "url": page.canonical,
        "inLanguage": words.language,
        "isAccessibleForFree": True,
        "license": LICENCE,
        "version": str(item.pin.edition),
        "dateModified": since.date().isoformat(),
        "about": _CONDITION,
        "audience": {
            "@type": _AUDIENCES.get(audience_of(item), "MedicalAudience"),
            "audienceType": audience_of(item),
        },
        "creativeWorkStatus": "approved" if approved else "not approved",
    }
    if page.withdrawn(item):
        return {**said, "creativeWorkStatus": "withdrawn"}
    if summary := words.text.get("summary"):
        said["description"] = summary
    said["citation"] = [f"{source['title']}. {source['ref']}" for source in item.content["sources"]]
    if approved:
        said["lastReviewed"] = approved["on"]
        said["reviewedBy"] = {"@type": "Person", "name": approved["name"], "jobTitle": approved["role"]}
    return said


_AUDIENCES = {PATIENTS: "Patient"}
