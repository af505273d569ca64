"""Sending less: an answer packed with gzip, for whoever can unpack it."""

from __future__ import annotations

import gzip

from flask import Response, request

# Below one packet there is nothing to win.
WORTH_IT = 1_400
# Six costs three times as much processor time for a twentieth less.
LEVEL = 3


def pack(response: Response) -> Response:
    """Pack the answer, if whoever asked can unpack it and it is worth it.

    Only for what is public, and for sync. The size of a packed answer can tell what is in it to somebody who
    can make a person's browser ask again and again, with words of their own in the answer. For sync nobody
    can: another site's request is refused at the gate, before there is an answer.
    """
    response.vary.add("Accept-Encoding")
    body = response.get_data()
    if len(body) < WORTH_IT or not request.accept_encodings["gzip"]:
        return response
    # The name of the bytes goes with the bytes that are sent.
    name, _ = response.get_etag()
    if name is not None:
        response.set_etag(f"{name}-gzip")
    response.set_data(gzip.compress(body, LEVEL, mtime=0))
    response.content_encoding = "gzip"
    return response
