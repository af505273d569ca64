"""The headers on every response: pages, data, files, errors and "not modified" alike. One table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.datastructures import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        # Bans innerHTML and its kin; the one policy lets the service worker be registered, and nothing else.
        "require-trusted-types-for 'script'",
        "trusted-types sw",
    )
)

EVERYWHERE = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}

# Only over https does it mean anything, and only then may it be sent.
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=63072000; includeSubDomains"}


class SecurityHeaders:
    """Puts the headers on whatever the application inside answers."""

    def __init__(self, application: WSGIApplication, *, https: bool) -> None:
        self._application = application
        self._always = {**EVERYWHERE, **(HTTPS_ONLY if https else {})}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # Routing does not mind how many slashes an address begins with, so neither may this.
        path = "/" + environ.get("PATH_INFO", "").lstrip("/")

        def start(status: str, headers: list[tuple[str, str]], exc_info: object = None, /) -> object:
            found = Headers(headers)
            for name, value in self._always.items():
                found.setdefault(name, value)
            if path.startswith("/api"):
                _keep_private(found)
            return start_response(status, found.to_wsgi_list(), exc_info)  # type: ignore[arg-type]

        return self._application(environ, start)  # type: ignore[arg-type]


def _keep_private(headers: Headers) -> None:
    # What the view says wins: the public lists may be cached. Anything else holds personal data.
    if "public" not in headers.get("Cache-Control", ""):
        headers["Cache-Control"] = "no-store"
        headers["Vary"] = ", ".join(
            sorted({*headers.get("Vary", "").replace(" ", "").split(","), "Cookie"} - {""})
        )
