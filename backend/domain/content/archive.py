"""Files in one file: a tar archive without anything in it that differs between machines or days."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator, Mapping

_PLAIN = (tarfile.REGTYPE, tarfile.AREGTYPE)


class NotAnArchiveError(ValueError):
    """The file is no archive, or only a part of one, or holds what is not a plain file."""


def archive(files: Mapping[str, bytes]) -> bytes:
    """These files in this order."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, body in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            tar.addfile(member, io.BytesIO(body))
    return written.getvalue()


def members(file: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of an archive, in memory. A sparse one could be longer than the archive, and is refused."""
    try:
        with tarfile.open(fileobj=io.BytesIO(file), mode="r:") as tar:
            for member in tar:
                held = tar.extractfile(member) if member.type in _PLAIN else None
                if held is None:
                    raise NotAnArchiveError(member.name)
                yield member.name, held.read()
    except (tarfile.TarError, EOFError) as error:
        raise NotAnArchiveError(str(error)) from error
