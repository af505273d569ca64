"""How long the rules take for a year: 1,000 folds in Python, and as many in Chromium, of the same log."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import sync_playwright

from backend.domain.ladder import stand
from tests.journeys.browsers import ARGUMENTS

FOLDS: Final = 1_000
RUNS: Final = 5
PWA = Path(__file__).parents[2] / "pwa"
FIRST_DAY = date(2026, 1, 5)
LAST_DAY = FIRST_DAY + timedelta(days=364)
LADDER: Final[dict[str, Any]] = {
    "unit": "minutes",
    "goal": 45,
    "weekdays": [1, 3, 5],
    "starts_on": FIRST_DAY.isoformat(),
    "trials": [6, 8, 7],
}
# A flare of nine days in the third month, a holiday in summer, and other days from the autumn on.
HAPPENED: Final = (
    (70, {"kind": "flare_started", "flare_percent": 50}),
    (79, {"kind": "flare_ended"}),
    (180, {"kind": "paused"}),
    (190, {"kind": "resumed"}),
    (240, {"kind": "weekdays_set", "weekdays": [2, 4, 6]}),
)


@dataclass(frozen=True)
class Folded:
    """Milliseconds for 1,000 folds: each run, the first of which finds everything cold."""

    entries: int
    python: list[float]
    python_cpu: list[float]
    browser: list[float]


def measure(folder: Path) -> Folded:
    """Fold the year in both languages."""
    log = _a_year()
    python, cpu = zip(*(_in_python(log) for _ in range(RUNS)), strict=True)
    return Folded(len(log), list(python), list(cpu), _in_the_browser(log, folder))


def _a_year() -> list[dict[str, Any]]:
    """Two training days of three are done in full, and now and then there is a little more or less."""
    log = [
        {"id": f"h{number}", "on": (FIRST_DAY + timedelta(number)).isoformat(), **said}
        for number, said in HAPPENED
    ]
    for number in range(365):
        on = FIRST_DAY + timedelta(number)
        today = stand(LADDER, log, on).today
        if today is not None and today.due and today.quota is not None and number % 10 != 0:
            amount = float(today.quota) + (0.5 if number % 4 == 0 else 0)
            log.append({"id": f"s{number}", "on": on.isoformat(), "kind": "session", "amount": amount})
    return log


def _in_python(log: list[dict[str, Any]]) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.process_time()
    for _ in range(FOLDS):
        stand(LADDER, log, LAST_DAY)
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked)


def _in_the_browser(log: list[dict[str, Any]], folder: Path) -> list[float]:
    script = _built(folder)
    case = json.dumps({"ladder": LADDER, "log": log, "today": LAST_DAY.isoformat()})
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=list(ARGUMENTS)
        )
        page = browser.new_page()
        page.add_script_tag(path=script)
        took = [float(page.evaluate(f"foldFor({case}, {FOLDS})")) for _ in range(RUNS)]
        browser.close()
    return took


def _built(folder: Path) -> Path:
    node = shutil.which("node")
    if node is None:
        raise RuntimeError(
            "Node is needed to build the phone's engine: scripts/node.sh finds or installs one"
        )
    vite = [node, "node_modules/vite/bin/vite.js", "build", "--config", "tools/fold-bench.vite.config.ts"]
    subprocess.run([*vite, "--outDir", str(folder)], cwd=PWA, check=True, capture_output=True)
    return folder / "fold-bench.js"
