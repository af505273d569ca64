"""The files that public pages and other sites fetch, each under the fingerprint of its bytes."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256, sha384
from pathlib import Path

from flask import Blueprint, Response

from backend.web.access import doors
from backend.web.errors import ApiError
from backend.web.packed import pack

blueprint = Blueprint("public_files", __name__, url_prefix="/info")

STATIC = Path(__file__).parent / "static"
STYLE = STATIC / "public.css"
# Each may stand in some municipality's site, and is served for ever; others are shown the newest.
SCRIPTS = tuple(STATIC / "embed" / name for name in ("1.js",))


@dataclass(frozen=True)
class File:
    """A file as it is served."""

    body: bytes
    content_type: str

    @property
    def fingerprint(self) -> str:
        """What tells these bytes from others in an address."""
        return sha256(self.body).hexdigest()[:12]

    @property
    def integrity(self) -> str:
        """What a browser compares before it runs the file."""
        return "sha384-" + b64encode(sha384(self.body).digest()).decode()


@blueprint.get("/style-<fingerprint>.css")
@doors.public
def style(fingerprint: str) -> Response:
    """How the pages look. The address changes with the bytes, so that browsers may keep it."""
    return _served(fingerprint, (_read(STYLE, "text/css"),))


@blueprint.get("/embed-<fingerprint>.js")
@doors.public
def script(fingerprint: str) -> Response:
    """The script that shows a text on another site, in the version that the site has written down."""
    return _served(fingerprint, tuple(_read(path, "text/javascript") for path in SCRIPTS))


def style_fingerprint() -> str:
    """What the style's address says today."""
    return _read(STYLE, "text/css").fingerprint


def newest_script() -> File:
    """The script that a site is shown today."""
    return _read(SCRIPTS[-1], "text/javascript")


def _served(fingerprint: str, files: tuple[File, ...]) -> Response:
    found = next((file for file in files if file.fingerprint == fingerprint), None)
    if found is None:
        raise ApiError("not_found")
    return pack(Response(found.body, content_type=f"{found.content_type}; charset=utf-8"))


@cache
def _read(path: Path, content_type: str) -> File:
    return File(path.read_bytes(), content_type)
