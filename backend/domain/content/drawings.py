"""What a drawing may hold: lines and shapes, coloured by what they mean. The list is closed."""

from __future__ import annotations

TAGS = frozenset({"g", "path", "circle", "ellipse", "line", "rect", "polyline", "polygon"})

# The person, what the person stands or lies on, the movement, and what is filled. Screens colour them.
CLASS = "class"
CLASSES = frozenset({"body", "prop", "move", "fill"})

GEOMETRY = frozenset(
    [
        *("d", "points", "transform", "x", "y", "width", "height"),
        *("cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2"),
    ]
)
