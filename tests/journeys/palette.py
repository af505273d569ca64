"""Makes a screenshot small: a PNG of the 256 colours that its page is made of, not of sixteen million."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256

Pixel = bytes


def shrink(png: bytes) -> bytes:
    """The same picture in its 256 most frequent colours; every other becomes the nearest of them."""
    width, height, rows = _read(png)
    counted = Counter(row[at : at + 3] for row in rows for at in range(0, len(row), 3))
    palette = [colour for colour, _ in counted.most_common(COLOURS)]
    index = {colour: _nearest(colour, palette) for colour in counted}
    lines = b"".join(b"\0" + bytes(index[row[at : at + 3]] for at in range(0, len(row), 3)) for row in rows)
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(palette)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _nearest(colour: Pixel, palette: list[Pixel]) -> int:
    red, green, blue = colour
    return min(
        range(len(palette)),
        key=lambda at: (
            (palette[at][0] - red) ** 2 + (palette[at][1] - green) ** 2 + (palette[at][2] - blue) ** 2
        ),
    )


def _read(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the rows of red, green and blue, of a PNG as browsers write it."""
    chunks = list(_chunks(png))
    header = next(body for kind, body in chunks if kind == b"IHDR")
    width, height, depth, colours, *_ = struct.unpack(">IIBBBBB", header)
    if depth != 8 or colours not in (2, 6):
        raise ValueError("only screenshots with eight bits of red, green and blue can be read")
    size = 3 if colours == 2 else 4
    packed = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    rows = _unfiltered(packed, width * size, size)
    return width, height, [_without_alpha(row, size) for row in rows]


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _unfiltered(packed: bytes, stride: int, size: int) -> Iterator[bytes]:
    """PNG stores each byte as the difference from its neighbours, in one of five ways a row."""
    above = bytearray(stride)
    for start in range(0, len(packed), stride + 1):
        how, row = packed[start], bytearray(packed[start + 1 : start + 1 + stride])
        for at in range(stride):
            left = row[at - size] if at >= size else 0
            corner = above[at - size] if at >= size else 0
            row[at] = (row[at] + _guess(how, left, above[at], corner)) & 0xFF
        yield bytes(row)
        above = row


def _guess(how: int, left: int, above: int, corner: int) -> int:
    if how == 4:
        guess = left + above - corner
        return min((left, above, corner), key=lambda value: abs(guess - value))
    return (0, left, above, (left + above) // 2)[how]


def _without_alpha(row: bytes, size: int) -> bytes:
    if size == 3:
        return row
    kept = bytearray(len(row) // 4 * 3)
    for channel in range(3):
        kept[channel::3] = row[channel::4]
    return bytes(kept)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
