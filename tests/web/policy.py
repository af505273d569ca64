"""Who may pass which door, and which door stands before which address: said here a second time, on purpose.

The code's doors are checked against this table, so that a door can only be changed by changing it twice. An
address that is not in the table fails the walk: whoever adds one says here who it is for.
"""

from __future__ import annotations

from tests.cast import ANNA, BO, CARLA, CAST, ERIK, HANNE

STRANGERS = ("anonymous", "ended", "disabled")
FORMER = "former"  # Was on Anna's care team until yesterday.
EVERYBODY = (*CAST, FORMER, *STRANGERS)

PASSES = {
    "public": EVERYBODY,
    "signed_in": (*CAST, FORMER),
    "patient": ("anna", "carla"),
    "clinician": ("bo", "erik", "hanne", FORMER),
    "care_team": ("bo", "erik", "hanne", FORMER),
    "editor": ("dorte", "freja"),
    "analyst": ("gustav",),
    "administrator": ("ida",),
}

LOOKED_AFTER_BY = {ANNA.id: ("bo", "erik"), CARLA.id: ("hanne",)}

# Who may read what is in a patient's record.
MAY_READ = {"anna": (ANNA, BO, ERIK), "carla": (CARLA, HANNE)}

# The first line that fits an address says its door; `POST /x` is about one method, `/x` about all.
DOORS = (
    ("POST /api/session", "public"),
    ("DELETE /api/session", "public"),
    ("/api/session/seen-by", "patient"),
    ("/api/session", "signed_in"),
    ("/api/access", "public"),
    ("/api/sync", "patient"),
    ("/api/clinic/patients/<patient_id>", "care_team"),
    ("/api/clinic/", "clinician"),
    ("/api/publisher/", "editor"),
    ("/api/release", "public"),
    ("/api/recalls", "public"),
    ("/api/openapi.json", "public"),
    ("/api/docs", "public"),
    ("/content/items/", "public"),
    ("/content/municipalities/", "public"),
    ("/info/", "public"),
    ("/healthz", "public"),
    ("/readyz", "public"),
    ("/version", "public"),
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
