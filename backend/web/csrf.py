"""Whether what changes something comes from our own pages. No token, so queued work never goes stale."""

from __future__ import annotations

from flask import Flask, request

from backend.web.errors import ApiError
from backend.web.house import house

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def init(app: Flask) -> None:
    """Check every request that could change something."""
    app.before_request(_check)


def _check() -> None:
    if request.method not in SAFE and not _is_ours():
        raise ApiError("cross_site")


def _is_ours() -> bool:
    # 1. A browser that says where the request comes from cannot be made to lie by another site.
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    # 2. An older browser names the origin. It is compared with the configured one, not with the Host header.
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == house().settings.origin
    # 3. Another site cannot add a header of its own without asking first, and we answer no such question.
    return request.headers.get("X-Requested-With") == "rygvej"
