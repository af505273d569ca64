"""The built PWA: its files, compressed when they were built, and its shell for every address it knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flask import Flask, Response, request
from werkzeug.exceptions import NotFound
from werkzeug.wsgi import wrap_file
from whitenoise import WhiteNoise

from backend.web import errors, sentences

# What one shell answers for. Everything else without a file's ending is the patient's app's, which knows its
# own addresses and says itself when there is nothing at one.
SHELLS: Mapping[str, str] = {
    "/klinik": "/klinik.html",
    "/redaktion": "/redaktion.html",
    "/ledelse": "/ledelse.html",
}
PATIENTS_SHELL = "/index.html"
NOT_THE_APPS = ("/api", "/content", "/info", "/assets", "/healthz", "/readyz", "/version", "/.well-known")


class Pwa(WhiteNoise):  # type: ignore[misc]  # WhiteNoise has no types.
    """The files of one build."""

    def __init__(self, app: Flask, dist: Path) -> None:
        super().__init__(
            app.wsgi_app,
            root=str(dist) if dist.is_dir() else None,
            max_age=None,
            allow_all_origins=False,
            mimetypes={".webmanifest": "application/manifest+json"},
        )

    def shell(self, path: str) -> Response | None:
        """The page that starts the app at this address; None when the address is none of the app's."""
        if (
            request.method not in ("GET", "HEAD")
            or "." in path.rsplit("/", 1)[-1]
            or _within(path, NOT_THE_APPS)
        ):
            return None
        name = next((page for prefix, page in SHELLS.items() if _within(path, (prefix,))), PATIENTS_SHELL)
        if name not in self.files:
            return sentences.page("pwa_not_built", 503)
        found = self.files[name].get_response(request.method, request.environ)
        body = wrap_file(request.environ, found.file) if found.file else b""
        return Response(body, found.status, found.headers, direct_passthrough=True)


def init(app: Flask, dist: Path) -> None:
    """Serve the build in front of the rooms, and its shell where no room answers."""
    files = Pwa(app, dist)

    def shell_or_error(error: NotFound) -> Response:
        return files.shell(request.path) or errors.answer_http(error)

    app.register_error_handler(NotFound, shell_or_error)
    app.wsgi_app = files  # type: ignore[method-assign]


def _within(path: str, prefixes: tuple[str, ...]) -> bool:
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in prefixes)
