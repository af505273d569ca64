"""Every no in one shape: a status, a stable code, a sentence in both languages, and the fields meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn, TypeVar

import structlog
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import (
    HTTPException,
    InternalServerError,
    MethodNotAllowed,
    NotFound,
    RequestEntityTooLarge,
    UnprocessableEntity,
    UnsupportedMediaType,
)

from backend.domain.refusals import Refusal
from backend.storage.transaction import StorageFailure
from backend.web import sentences

log = structlog.get_logger()

T = TypeVar("T")

# The closed list: a code never changes its meaning and is never used again.
STATUS = {
    "bad_json": 400,
    "bad_request": 400,
    "not_signed_in": 401,
    "wrong_credentials": 401,
    "code_not_valid": 401,
    "link_not_valid": 401,
    "wrong_old_password": 403,
    "cross_site": 403,
    "not_allowed": 403,
    "not_your_device": 403,
    "not_your_session": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "gap": 409,
    "number_reused": 409,
    "already_exists": 409,
    "already_decided": 409,
    "plan_changed": 409,
    "edition_not_waiting": 409,
    "changed_meanwhile": 409,
    "slot_changed_meanwhile": 409,
    "already_recalled": 409,
    "text_id_taken": 409,
    "text_gone": 409,
    "text_in_use": 409,
    "text_last_of_its_kind": 409,
    "body_too_large": 413,
    "unsupported_media_type": 415,
    "invalid": 422,
    "too_many_mutations": 422,
    "refused": 422,
    "too_many_tries": 429,
    "too_many_searches": 429,
    "internal": 500,
    "storage_busy": 503,
    "storage_missing": 503,
    "storage_too_new": 503,
    "storage_too_old": 503,
    "storage_full": 507,
}

Fields = Mapping[str, tuple[str, ...] | list[str]]


class ApiError(Exception):
    """Say no to this request, with a code of the closed list."""

    def __init__(
        self,
        code: str,
        *,
        fields: Fields | None = None,
        detail: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = STATUS[code]
        self.code = code
        self.fields = fields or {}
        self.detail = detail or {}
        self.headers = headers or {}


def refuse(refusal: Refusal) -> NoReturn:
    """Pass on a service's refusal: under its own code where HTTP has a status for it, else as `refused`."""
    if refusal.code in STATUS:
        raise ApiError(refusal.code, fields=refusal.fields, detail=refusal.detail)
    raise ApiError("refused", fields=refusal.fields, detail={**refusal.detail, "refusal": refusal.code})


def granted(result: T | Refusal) -> T:
    """What a service gives, or the request ends with its refusal."""
    if isinstance(result, Refusal):
        refuse(result)
    return result


def init(app: Flask) -> None:
    """Give every error its shape, wherever it comes from."""
    app.register_error_handler(ApiError, answer)
    app.register_error_handler(HTTPException, answer_http)
    app.register_error_handler(StorageFailure, _storage_failure)


def answer(error: ApiError) -> Response:
    """The response that tells of this error: JSON for programs, a plain page for people."""
    spoken = str(error.detail["refusal"]) if error.code == "refused" else error.code
    structlog.contextvars.bind_contextvars(code=spoken)
    if request.path.startswith(("/api", "/content")):
        fields = {name: list(codes) for name, codes in error.fields.items()}
        response = jsonify(
            code=error.code, message=sentences.both(spoken), fields=fields, detail=dict(error.detail)
        )
    else:
        response = sentences.page(spoken, error.status)
    response.status_code = error.status
    response.headers.extend(error.headers)
    wait = error.detail.get("seconds")
    if isinstance(wait, int):
        response.headers["Retry-After"] = str(wait)
    return response


_BY_EXCEPTION: tuple[tuple[type[HTTPException], str], ...] = (
    (NotFound, "not_found"),
    (MethodNotAllowed, "method_not_allowed"),
    (RequestEntityTooLarge, "body_too_large"),
    (UnsupportedMediaType, "unsupported_media_type"),
    (UnprocessableEntity, "invalid"),
    (InternalServerError, "internal"),
)


def answer_http(error: HTTPException) -> Response:
    """The response for what Flask itself says no to."""
    code = next((code for kind, code in _BY_EXCEPTION if isinstance(error, kind)), "bad_request")
    # Keep what HTTP says beside the body, such as Allow beside a 405.
    headers = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    return answer(ApiError(code, headers=headers))


def _storage_failure(error: StorageFailure) -> Response:
    # The text says what to do and holds no data; people get the sentence, the operator gets both.
    log.error("storage", code=error.code, reason=str(error))
    return answer(ApiError(error.code, detail={"seconds": 5}))
