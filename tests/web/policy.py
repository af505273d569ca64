"""Who may pass which door, and which door stands before which address: said here a second time, on purpose.

The code's doors are checked against this table, so that a door can only be changed by changing it twice. An
address that is not in the table fails the walk: whoever adds one says here who it is for.
"""

from __future__ import annotations

from tests.cast import ANNA, CARLA
from tests.web.principals import EVERYBODY, WITHOUT_A_SESSION

STRANGERS = (*WITHOUT_A_SESSION, "disabled")

# What everybody is today. Whoever is not named here is nothing: a role that ended, has not begun, is held at
# a place that has closed, or was never given.
IS = {
    "patient": ("anna", "carla"),
    "clinician": (
        *("bo", "erik", "hanne", "former", "other_municipality", "nobodys_clinician"),
        *("substitute_to_come", "substitute", "substitute_no_more"),
    ),
    "editor": ("dorte", "freja", "liv", "editor_on_the_team"),
    "national_editor": ("freja", "liv"),
    "analyst": ("gustav",),
    "administrator": ("ida", "local_administrator"),
}

PASSES = {
    "public": EVERYBODY,
    "signed_in": tuple(name for name in EVERYBODY if name not in STRANGERS),
    "patient": IS["patient"],
    "clinician": IS["clinician"],
    "care_team": IS["clinician"],
    "editor": IS["editor"],
    "national_editor": IS["national_editor"],
    "analyst": IS["analyst"],
    "desk": (*IS["editor"], *IS["analyst"]),
    "administrator": IS["administrator"],
}

LOOKED_AFTER_BY = {ANNA.id: ("bo", "erik", "substitute"), CARLA.id: ("hanne", "other_municipality")}

# Who may read what is in a patient's record, and so who may change it. Administrators may change who patients
# are and who looks after them, never read what they wrote.
MAY_READ = {ANNA.id: ("anna", *LOOKED_AFTER_BY[ANNA.id]), CARLA.id: ("carla", *LOOKED_AFTER_BY[CARLA.id])}

# The first line that fits an address says its door; `POST /x` is about one method, `/x` about all.
DOORS = (
    ("/api/session/code", "patient"),
    ("/api/session/forgotten", "public"),
    ("/api/session/reset", "public"),
    ("/api/session/all", "signed_in"),
    ("POST /api/session", "public"),
    ("DELETE /api/session", "public"),
    ("/api/session/seen-by", "patient"),
    ("/api/session", "signed_in"),
    ("/api/access", "public"),
    ("/api/sync", "patient"),
    ("/api/clinic/patients/<patient_id>", "care_team"),
    ("/api/clinic/", "clinician"),
    ("/api/admin/", "administrator"),
    ("/api/desk/recalls/texts", "national_editor"),
    ("/api/desk/recalls", "desk"),
    ("PUT /api/desk/texts/<item_id>", "national_editor"),
    ("DELETE /api/desk/texts/<item_id>", "national_editor"),
    ("POST /api/desk/texts/<item_id>/put-back", "national_editor"),
    ("POST /api/desk/texts/<item_id>/submit", "national_editor"),
    ("POST /api/desk/texts/<item_id>/return", "national_editor"),
    ("POST /api/desk/texts/<item_id>/approve", "national_editor"),
    ("POST /api/desk/texts/<item_id>", "editor"),
    ("POST /api/desk/texts", "national_editor"),
    ("/api/desk/texts", "editor"),
    ("POST /api/desk/releases", "national_editor"),
    ("/api/desk/releases", "desk"),
    ("/api/desk/slots", "editor"),
    ("/api/desk/changes", "desk"),
    ("/api/desk/phones", "desk"),
    ("/api/desk/ratings", "desk"),
    ("POST /api/desk/reviews/<item_id>", "national_editor"),
    ("/api/desk/reviews/<item_id>", "editor"),
    ("/api/desk/reviews", "desk"),
    ("/api/desk/waiting", "editor"),
    ("/api/publisher/", "editor"),
    ("/api/release", "public"),
    ("/api/release/core", "public"),
    ("/api/syndication/", "public"),
    ("/api/uniformity", "public"),
    ("/api/recalls", "public"),
    ("/api/openapi.json", "public"),
    ("/api/docs", "public"),
    ("/content/items/", "public"),
    ("/content/municipalities/", "public"),
    ("/info/", "public"),
    ("/healthz", "public"),
    ("/readyz", "public"),
    ("/version", "public"),
    ("/robots.txt", "public"),
    ("/was", "public"),
    ("/.well-known/security.txt", "public"),
)


def door_for(method: str, rule: str) -> str | None:
    """The door that must stand before this address."""
    for line, door in DOORS:
        wanted, _, prefix = line.rpartition(" ")
        if rule.startswith(prefix) and wanted in ("", method):
            return door
    return None


def expected(name: str, door: str, patient_id: str | None) -> int | None:
    """The status with which somebody is turned away; None for somebody who may pass."""
    if name in PASSES[door]:
        on_the_team = name in LOOKED_AFTER_BY.get(patient_id or "", ())
        return None if door != "care_team" or on_the_team else 404
    return 401 if name in STRANGERS else 403
