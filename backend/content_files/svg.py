"""A drawing as a list of nodes. The list of what a drawing may hold is closed: anything else is a problem."""

from __future__ import annotations

import re
from typing import Any, TypeAlias
from xml.parsers import expat

from backend.content_files.directives import Problem
from backend.content_files.poses import at_rest
from backend.domain.content.drawings import CLASS, CLASSES, GEOMETRY, POSES, ROUND, TAGS

Node: TypeAlias = "list[Any]"  # [tag, {attribute: text}, [children]]

# Path commands, numbers and names of transforms. No quote, colon, hash or slash: nothing could be an address.
_GEOMETRY = re.compile(r"[A-Za-z0-9 ,.+\-()\n\t]*")
_VIEWBOX = re.compile(r"-?\d+ -?\d+ \d+ \d+")
_ROOT_MAY_SAY = frozenset({"xmlns", "viewBox", "width", "height", CLASS})
_DEEPEST = 8  # Renderers call themselves for each level; a drawing by hand needs three.
_NAMESPACE = "http://www.w3.org/2000/svg"


def figure_from(text: str) -> tuple[dict[str, Any], list[Problem]]:
    """The drawing's viewbox and nodes, its poses if it moves, and every problem with its line."""
    reader = _Reader()
    reader.read(text)
    drawing: dict[str, Any] = {"viewbox": reader.viewbox, "nodes": reader.nodes}
    if reader.poses:
        drawing |= at_rest(reader.nodes, reader.poses, goes_round=reader.goes_round)
    return drawing, reader.problems


class _Reader:
    """Follows the XML as it is read, because only the parser knows the lines."""

    def __init__(self) -> None:
        self.viewbox = ""
        self.nodes: list[Node] = []
        self.poses: list[Node] = []
        self.goes_round = False
        self.problems: list[Problem] = []
        self.open: list[list[Node]] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> None:
        # Before parsing: without a document type there are no entities to unfold and no outer files to fetch.
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            line = text[: text.index("<!")].count("\n") + 1
            self.problems.append(Problem(line, "svg_not_allowed", {"what": "<!DOCTYPE>"}))
            return
        try:
            self.parser.Parse(text, True)
            if len(self.poses) not in {0, len(POSES)}:
                self._refuse("svg_poses", count=str(len(POSES)))
        except expat.ExpatError as error:
            self.problems.append(
                Problem(error.lineno, "svg_broken", {"problem": expat.ErrorString(error.code)})
            )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self.open:
            self._root(tag, attributes)
            return
        if tag == "g" and attributes.get(CLASS) in POSES:
            self._pose(attributes)
            return
        node: Node = [tag, self._allowed(attributes), []]
        if tag not in TAGS:
            self._refuse("svg_not_allowed", what=f"<{tag}>")
        elif len(self.open) > _DEEPEST:
            self._refuse("svg_too_deep")
        else:
            self.open[-1].append(node)
        self.open.append(node[2])

    def _root(self, tag: str, attributes: dict[str, str]) -> None:
        self.open.append(self.nodes)
        if tag != "svg" or attributes.get("xmlns") != _NAMESPACE:
            self._refuse("svg_not_a_drawing")
        for name in sorted(attributes.keys() - _ROOT_MAY_SAY):
            self._refuse("svg_not_allowed", what=name)
        if CLASS in attributes and attributes[CLASS] != ROUND:
            self._refuse("svg_not_allowed", what=f'{CLASS}="{attributes[CLASS]}"')
        self.goes_round = attributes.get(CLASS) == ROUND
        self.viewbox = attributes.get("viewBox", "")
        if not _VIEWBOX.fullmatch(self.viewbox):
            self._refuse("svg_viewbox")

    def _pose(self, attributes: dict[str, str]) -> None:
        """The next pose. It stands alone in the drawing, and they come in order."""
        expected = POSES[len(self.poses) : len(self.poses) + 1]
        if len(self.open) > 1 or len(attributes) > 1 or attributes[CLASS] not in expected:
            self._refuse("svg_poses", count=str(len(POSES)))
        node: Node = ["g", dict(attributes), []]
        self.poses.append(node)
        self.open[-1].append(node)
        self.open.append(node[2])

    def _allowed(self, attributes: dict[str, str]) -> dict[str, str]:
        kept = {}
        for name, value in attributes.items():
            words = value.split()
            drawn = name in GEOMETRY and _GEOMETRY.fullmatch(value)
            coloured = name == CLASS and words and CLASSES.issuperset(words)
            if drawn or coloured:
                kept[name] = " ".join(words)
            else:
                self._refuse("svg_not_allowed", what=f'{name}="{value}"')
        return kept

    def _end(self, _tag: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        if text.strip():
            self._refuse("svg_not_allowed", what=text.strip()[:30])

    def _instruction(self, target: str, _data: str) -> None:
        self._refuse("svg_not_allowed", what=f"<?{target}?>")

    def _refuse(self, code: str, **params: str) -> None:
        self.problems.append(Problem(self.parser.CurrentLineNumber, code, params))
