"""The network between phones and server: requests and answers are lost, doubled, late; the server dies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push
from tests.torture.house import House, Unreachable
from tests.torture.ledger import Ledger
from tests.torture.server import Died, Server

# Nothing travels longer than this: a later answer to an old request would look like a wrong clock.
LATEST = timedelta(minutes=90)


@dataclass(frozen=True)
class Request:
    """What left a phone, with whose cookie, and when."""

    token: str
    patient: str
    push: Push
    sent: datetime


@dataclass
class Network:
    """Carries requests to the server, and writes down in each patient's ledger what it said."""

    house: House
    server: Server
    ledgers: dict[str, Ledger]
    late: list[Request] = field(default_factory=list)
    answered: list[Request] = field(default_factory=list)

    def travel(self, token: str, patient: str, push: Push, fault: str) -> Answer | Refusal:
        """One request and its answer, with this going wrong."""
        self.house.clock.move(seconds=1)
        request = Request(token, patient, push, self.house.clock())
        if fault == "late":
            self.late.append(request)
        if fault in {"late", "request lost"}:
            raise Unreachable
        if fault == "session ends":
            self.house.end_session(token)
        if fault.startswith("dies") or fault in {"busy", "full"}:
            return self._arrive_in_trouble(request, fault)
        answer = self._arrive(request)
        if fault == "sent twice":
            answer = self._arrive(request)
        if fault == "answer lost":
            raise Unreachable
        return answer

    def late_arrives(self, which: int) -> None:
        """A request that was given up arrives after all."""
        if self.late:
            request = self.late.pop(which % len(self.late))
            if self.house.clock() - request.sent < LATEST:
                self._arrive(request)

    def _arrive_in_trouble(self, request: Request, fault: str) -> Answer | Refusal:
        try:
            with self.server.troubled(fault):
                return self._arrive(request)
        except Died as died:
            self.ledgers[request.patient].perhaps_decided(request.push)
            raise Unreachable from died

    def _arrive(self, request: Request) -> Answer | Refusal:
        answer = self.house.ask(request.token, request.push)
        if isinstance(answer, Answer):
            self.answered.append(request)
            self.ledgers[request.patient].note(request.push, answer)
        return answer
