"""A text as a QR code: rows of dark and light, which the browser draws in its own colours."""

from __future__ import annotations

import segno


def rows_of(text: str) -> list[str]:
    """The code's rows, each a text of 1 (dark) and 0 (light), without the quiet zone around it."""
    code = segno.make_qr(text, error="m")
    return ["".join("1" if dark else "0" for dark in row) for row in code.matrix]
