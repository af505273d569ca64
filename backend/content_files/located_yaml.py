"""YAML that remembers its lines, and that means what an editor wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True)
class Located:
    """A value, and the line on which each part of it stands."""

    value: Any
    lines: Mapping[Path, int]
    text_lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line of this part, or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def text_line(self, path: Path) -> int:
        """The line on which a longer text begins: below its key, where it was written with a bar."""
        return self.text_lines.get(path, self.line(path))


class BadYamlError(ValueError):
    """The file is not YAML that we read; says which line and which rule."""

    def __init__(self, line: int, code: str, **params: str) -> None:
        super().__init__(f"line {line}: {code}")
        self.line, self.code, self.params = line, code, params


class _PlainLoader(yaml.SafeLoader):
    """Only null, true, false and plain whole numbers are more than text.

    YAML 1.1 reads `no` as false, `0461` as 305 and `2027-05-01` as a date object;
    an editor who writes a municipality's code or a day means just that.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        # A dozen lines of anchors within anchors unfold to gigabytes; no editor needs one.
        if self.check_event(yaml.AliasEvent):
            where = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "an alias (*) is not used here", where)
        # A tag makes days, bytes and sets, which no item is made of.
        if getattr(self.peek_event(), "tag", None) is not None:  # type: ignore[no-untyped-call]
            where = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "a tag (!) is not used here", where)
        return super().compose_node(parent, index)


_PlainLoader.yaml_implicit_resolvers = {}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(null|~|)$"), ["n", "~", ""])
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), ["t", "f"])
_PlainLoader.add_implicit_resolver(
    # More digits than a phone counts with exactly are words.
    "tag:yaml.org,2002:int",
    re.compile(r"^(0|-?[1-9][0-9]{0,14})$"),
    list("-0123456789"),
)


def read_yaml(text: str, first_line: int = 1) -> Located:
    """Read one YAML document whose first line is `first_line` of its file."""
    try:
        loader = _PlainLoader(text)
        node = loader.get_single_node()
        if node is None:
            return Located(None, {(): first_line}, {})
        places = _Places(first_line)
        places.note(node, ())
        return Located(loader.construct_document(node), places.lines, places.text_lines)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadYamlError(
            first_line + (mark.line if mark else 0), "yaml_broken", problem=error.problem or "?"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadYamlError(first_line, "yaml_broken", problem=str(error).splitlines()[0]) from error


class _Places:
    """Walks the parsed nodes and notes on which line each path stands."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.lines: dict[Path, int] = {}
        self.text_lines: dict[Path, int] = {}

    def note(self, node: yaml.Node, path: Path) -> None:
        self.lines.setdefault(path, self.first_line + node.start_mark.line)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self._note_key(key, (*path, str(key.value)))
                self.note(value, (*path, str(key.value)))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                self.note(value, (*path, index))
        elif isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            self.text_lines[path] = self.first_line + node.start_mark.line + 1

    def _note_key(self, key: yaml.Node, path: Path) -> None:
        key.tag = "tag:yaml.org,2002:str"  # A key that looks like a number is still a name.
        # The key's own line is the one that an editor looks for; a nested value starts below it.
        line = self.first_line + key.start_mark.line
        if path in self.lines:
            raise BadYamlError(line, "key_twice", key=str(key.value))
        self.lines[path] = line
