"""The headers on every response: pages, data, files, errors and "not modified" alike. One table.

`flask headers` prints it; docs/headers.md is what it printed. A view sets none of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

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

# What other sites fetch in their readers' browsers: in place of the line above, and for every origin.
OPEN = {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}

# After so many seconds, whoever shows a text elsewhere asks again: it may have been recalled.
REFRESH = 300

NOWHERE = "no-store"
ASK_AGAIN = "no-cache"
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Addresses:
    """A class of addresses by how they begin, what is there, and for how long an answer may be kept."""

    begin: str
    what: str
    kept: str
    open: bool = False


# The first line that fits an address counts. What no line calls public is kept by nobody but our own apps.
KEPT = (
    Addresses("/api/release", "which release is current", "public, max-age=60"),
    # Phones that are looked at ask every ten seconds; a cache in front lets one question in five seconds by.
    Addresses("/api/recalls", "which texts have been recalled", "public, max-age=5"),
    Addresses("/api/uniformity", "which release each municipality serves", "public, max-age=60"),
    Addresses(
        "/api/syndication/", "texts for other sites", f"public, max-age={REFRESH}, must-revalidate", open=True
    ),
    Addresses("/api", "people's data, and all else of the API", NOWHERE),
    Addresses("/content/items/", "texts, each by its fingerprint", FOR_EVER),
    Addresses("/content/municipalities/", "what municipalities have filled in", "public, max-age=3600"),
    Addresses("/info/style-", "how the public pages look, by its fingerprint", FOR_EVER),
    Addresses(
        "/info/embed-", "the script that shows a text elsewhere, by its fingerprint", FOR_EVER, open=True
    ),
    Addresses("/info/", "the public pages", "public, max-age=60"),
    Addresses("/assets/", "the apps' files, each by its fingerprint", FOR_EVER),
    Addresses("/.well-known/", "whom to tell of a weakness", "public, max-age=3600"),
    Addresses("/healthz", "whether the process answers", NOWHERE),
    Addresses("/readyz", "whether it can serve", NOWHERE),
    Addresses("/version", "which version runs", NOWHERE),
    Addresses("/", "the apps' pages, and their other files", ASK_AGAIN),
)

# Every cookie there is. `Secure` and the name's `__Host-` come with https.
COOKIE: Mapping[str, Any] = {"path": "/", "httponly": True, "samesite": "Lax"}


def kept(path: str, status: int) -> str:
    """For how long an answer may be kept: an error never, whatever is there otherwise."""
    if status >= HTTPStatus.BAD_REQUEST or HTTPStatus.MULTIPLE_CHOICES <= status != HTTPStatus.NOT_MODIFIED:
        return NOWHERE
    return _addresses(path).kept


def always(path: str) -> Mapping[str, str]:
    """The headers that an answer carries whatever it says."""
    return {**EVERYWHERE, **OPEN} if _addresses(path).open else EVERYWHERE


def _addresses(path: str) -> Addresses:
    return next(addresses for addresses in KEPT if path.startswith(addresses.begin))


class SecurityHeaders:
    """Puts the headers on whatever the application inside answers."""

    def __init__(self, application: WSGIApplication, *, https: bool) -> None:
        self._application = application
        self._https = HTTPS_ONLY if https else {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # Routing does not mind how many slashes an address begins with, so neither may this.
        path = "/" + environ.get("PATH_INFO", "").lstrip("/")

        def start(status: str, headers: list[tuple[str, str]], exc_info: object = None, /) -> object:
            found = Headers(headers)
            for name, value in {**always(path), **self._https}.items():
                found[name] = value
            found["Cache-Control"] = kept(path, int(status.split(maxsplit=1)[0]))
            if found["Cache-Control"] == NOWHERE:
                found["Vary"] = _with_cookie(found.get("Vary", ""))
            return start_response(status, found.to_wsgi_list(), exc_info)  # type: ignore[arg-type]

        return self._application(environ, start)  # type: ignore[arg-type]


def _with_cookie(vary: str) -> str:
    # Some caches keep what they must not; they at least then give it to nobody with another cookie.
    return ", ".join(sorted({*vary.replace(" ", "").split(","), "Cookie"} - {""}))


def as_markdown() -> str:
    """The table, for people."""
    lines = ["| header | on every answer |", "| --- | --- |"]
    lines += [f"| `{name}` | `{value}` |" for name, value in EVERYWHERE.items()]
    lines += [f"| `{name}` | `{value}` (over https) |" for name, value in HTTPS_ONLY.items()]
    lines += [f"| `{name}` | `{value}` (where the table below says open) |" for name, value in OPEN.items()]
    lines += ["", "| addresses that begin with | what is there | `Cache-Control` |", "| --- | --- | --- |"]
    lines += [f"| `{one.begin}` | {one.what}{' (open)' if one.open else ''} | `{one.kept}` |" for one in KEPT]
    lines += [f"| any | errors and redirections | `{NOWHERE}` |"]
    cookies = f"Cookies: `HttpOnly`, `SameSite={COOKIE['samesite']}`, `Path={COOKIE['path']}`;"
    return "\n".join([*lines, "", f"{cookies} over https also `Secure` and a name with `__Host-`."]) + "\n"
