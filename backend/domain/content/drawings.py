"""What a drawing may hold: lines and shapes, coloured by what they mean. A closed list, for readers and writers."""

from __future__ import annotations

TAGS = frozenset({"g", "path", "circle", "ellipse", "line", "rect", "polyline", "polygon"})

# The person, what the person stands or lies on, the movement, and what is filled. Screens give them their colours.
CLASS = "class"
CLASSES = frozenset({"body", "prop", "move", "fill"})

GEOMETRY = frozenset(
    [
        *("d", "points", "transform", "x", "y", "width", "height"),
        *("cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2"),
    ]
)
