"""One version of the app after the other: the real build, with what a deployment changes changed."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

from flask import Flask

from backend import create_app
from backend.settings import ROOT, Settings

DIST = "TORTURE_DIST"
BUILT = ROOT / "pwa" / "dist"


def create() -> Flask:
    """The application that serves the build in that folder; `flask --app` calls it."""
    return create_app(replace(Settings.from_environment(), pwa_dist=Path(os.environ[DIST])))


class Builds:
    """A folder that holds one version at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(BUILT, folder)
        # What lies there ready compressed would be served instead of what we write.
        for packed in (*folder.glob("*.br"), *folder.glob("*.gz")):
            packed.unlink()
        self._shell = (folder / "index.html").read_bytes()
        self._worker = (folder / "sw.js").read_text()
        self._first = str(json.loads((folder / "build.json").read_text())["app"])

    def deploy(self, number: int) -> str:
        """Put version so-and-so there, whose shell says its number; how the app calls it."""
        name = hashlib.sha256(f"{self._first} {number}".encode()).hexdigest()[:12]
        shell = self._shell.replace(b"<head>", b'<head><meta name="build" content="%d">' % number, 1)
        (self.folder / "index.html").write_bytes(shell)
        worker, changed = re.subn(
            re.escape(_integrity(self._shell)), _integrity(shell), self._worker.replace(self._first, name)
        )
        assert changed == 1
        (self.folder / "sw.js").write_text(worker)
        (self.folder / "build.json").write_text(json.dumps({"app": name}))
        return name


def _integrity(body: bytes) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(body).digest()).decode()}"
