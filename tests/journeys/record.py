"""What the server knows, as a clinician may read it, to be held against what the screens say."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from playwright.sync_api import APIRequestContext, APIResponse, Playwright
from uuid_utils.compat import uuid7

from tests.journeys.people import PASSWORD, NewPatient

T = TypeVar("T")

# As long as screens are given.
SECONDS = 15

FROM_OUR_PAGES = {"X-Requested-With": "rygvej"}


def today() -> str:
    """Today in Denmark."""
    return datetime.now(ZoneInfo("Europe/Copenhagen")).date().isoformat()


def due_days() -> list[int]:
    """Today's weekday and those two and four days later: something is due today."""
    weekday = datetime.now(ZoneInfo("Europe/Copenhagen")).isoweekday()
    return sorted((weekday + later - 1) % 7 + 1 for later in (0, 2, 4))


class Records:
    """The records that one clinician may read, and the shortest way to a plan."""

    def __init__(self, playwright: Playwright, origin: str, email: str) -> None:
        self._asking: APIRequestContext = playwright.request.new_context(
            base_url=origin, extra_http_headers=FROM_OUR_PAGES
        )
        _told(self._asking.post("/api/session", data={"email": email, "password": PASSWORD}))

    def close(self) -> None:
        """Forget the session."""
        self._asking.dispose()

    def id_of(self, who: NewPatient) -> str:
        """The patient's id."""
        caseload = _told(self._asking.get("/api/clinic/patients"))["patients"]
        return next(str(one["id"]) for one in caseload if one["name"] == who.name)

    def entries(self, who: NewPatient, *kinds: str) -> list[dict[str, Any]]:
        """The patient's log, or those entries of it that are of one of these kinds."""
        record = _told(self._asking.get(f"/api/clinic/patients/{self.id_of(who)}"))
        log: list[dict[str, Any]] = record["entries"]
        return [entry for entry in log if not kinds or entry["kind"] in kinds]

    def arrived(self, who: NewPatient, *kinds: str, count: int) -> list[dict[str, Any]]:
        """The same once so many have come: a badge may still speak of the time before the last tap."""
        return _in_time(lambda: self.entries(who, *kinds), lambda found: len(found) >= count)

    def amounts(self, who: NewPatient) -> list[float]:
        """What the patient has done, session by session."""
        return [entry["args"]["amount"] for entry in self.entries(who, "session")]

    def expect_amounts(self, who: NewPatient, amounts: list[float]) -> None:
        """The server comes to know exactly these."""
        assert _in_time(lambda: self.amounts(who), lambda found: found == amounts) == amounts

    def assign(self, who: NewPatient, exercise: str = "bridge", **ladder: Any) -> str:
        """Give a walking plan that begins today at ten minutes, with an exercise; returns its assignment.

        `start=None` leaves the start to be measured.
        """
        plan = {
            "id": str(uuid7()),
            "pathway": "new-onset",
            "ladder": _given({**_WALKING, "weekdays": due_days(), "starts_on": today(), **ladder}),
            "exercises": [{"item": exercise, "level": 1}],
        }
        answer = self._asking.post(f"/api/clinic/patients/{self.id_of(who)}/plans", data=plan)
        return str(_told(answer)["id"])


_WALKING = {"goal": 30, "rise_percent": 15, "start_percent": 80, "flare_percent": 50, "start": 10}


def _given(ladder: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in ladder.items() if value is not None}


def days_from_now(days: int) -> datetime:
    """The moment that a clock which is so many days wrong shows."""
    return datetime.now(ZoneInfo("Europe/Copenhagen")) + timedelta(days=days)


def _in_time(look: Callable[[], T], enough: Callable[[T], bool]) -> T:
    """What is seen when it is enough, or at last."""
    end = time.monotonic() + SECONDS
    while not enough(found := look()) and time.monotonic() < end:
        time.sleep(0.1)
    return found


def _told(answer: APIResponse) -> Any:
    assert answer.ok, f"{answer.status}: {answer.text()}"
    return answer.json()
