"""The same push at the same instant, on several workers at once."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push, sync
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import give_plan

WORKERS = 4


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """Run it on every worker, all starting at the same instant."""
    barrier = Barrier(WORKERS)

    def begin(worker: int) -> Any:
        barrier.wait()
        return work(worker)

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(begin, range(WORKERS)))


def log_of(database: Database, patient_id: str = ANNA.id) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, patient_id)


def test_identical_pushes_at_the_same_instant_are_one_entry_and_one_verdict(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    for round_number in range(5):
        phone = Phone(ANNA.id)
        for amount in range(1, 4):
            phone.record("session", {"assignment": plan, "amount": amount}, clock())
        push = phone.push(clock())
        answers = at_once(lambda _: sync(database, patient_id=ANNA.id, push=push, now=clock()))  # noqa: B023
        assert all(isinstance(answer, Answer) for answer in answers)
        assert {tuple(verdict.code for verdict in answer.verdicts) for answer in answers} == {
            (None, None, None)
        }
        assert sum(not verdict.again for answer in answers for verdict in answer.verdicts) == 3
        assert len(log_of(database)) == 1 + 3 * (round_number + 1)


def test_two_phones_of_one_patient_at_the_same_instant_count_on_from_each_other(
    database: Database, clock: FixedClock
) -> None:
    phones = [Phone(ANNA.id) for _ in range(WORKERS)]
    for phone in phones:
        for number in range(5):
            phone.record("goal_set", {"text": f"Mål {number}"}, clock())
    at_once(lambda worker: sync(database, patient_id=ANNA.id, push=phones[worker].push(clock()), now=clock()))
    assert [entry["seq"] for entry in log_of(database)] == list(range(1, 5 * WORKERS + 1))


def test_two_patients_who_claim_one_device_at_the_same_instant_do_not_share_it(
    database: Database, clock: FixedClock
) -> None:
    shared = Phone(ANNA.id).device
    pushes = []
    for patient in (ANNA, CARLA) * (WORKERS // 2):
        phone = Phone(patient.id, shared)
        phone.record("goal_set", {"text": f"Mål for {patient.name}"}, clock(), _goal_of(patient.id))
        pushes.append((patient.id, phone.push(clock())))

    def push(worker: int) -> Answer | Refusal:
        patient_id, sent = pushes[worker]
        return sync(database, patient_id=patient_id, push=sent, now=clock())

    answers = at_once(push)
    lengths = sorted([len(log_of(database, ANNA.id)), len(log_of(database, CARLA.id))])
    assert lengths == [0, 1]
    assert answers.count(Refusal("not_your_device")) == WORKERS // 2


def test_the_same_holds_between_processes(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "Gå til stranden"}, clock())
    context = multiprocessing.get_context("spawn")
    barrier, codes = context.Barrier(2), context.Queue()
    workers = [
        context.Process(target=_in_a_process, args=(database.url, phone.push(clock()), barrier, codes))
        for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    found = sorted(codes.get(timeout=60) for _ in workers)
    for worker in workers:
        worker.join()
    assert found == [(None, False), (None, True)]
    assert len(log_of(database)) == 1


def _in_a_process(url: str, push: Push, barrier: Any, codes: Any) -> None:
    database = Database(url)
    barrier.wait()
    answer = sync(database, patient_id=ANNA.id, push=push, now=push.sent_at)
    assert isinstance(answer, Answer)
    codes.put((answer.verdicts[0].code, answer.verdicts[0].again))
    database.close()


def _goal_of(patient_id: str) -> str:
    return patient_id.replace("0192f0c8", "0192f0d1")
