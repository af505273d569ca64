"""The one place that touches the disk: the content folder as a mapping from path to text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

CONTENT = Path(__file__).resolve().parents[2] / "content"

# Relative path with forward slashes -> text. Everything after this is pure, and order plays no part.
Tree: TypeAlias = Mapping[str, str]

_SUFFIXES = frozenset({".md", ".yaml", ".svg", ".csv", ".json"})


def read_tree(root: Path = CONTENT) -> dict[str, str]:
    """Every file an editor may write. Bytes that are not UTF-8 become marks, which reading then finds."""
    files = (path for path in sorted(root.rglob("*")) if path.suffix in _SUFFIXES and path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", errors="replace")
        for path in files
    }


def write_file(root: Path, name: str, text: str) -> None:
    """Write one file, with the line ends that its text has, on every machine."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")


def take_file_away(root: Path, name: str) -> None:
    """Let there be no such file."""
    (root / name).unlink(missing_ok=True)
