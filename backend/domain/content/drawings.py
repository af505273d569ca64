"""What a drawing may hold: lines and shapes, coloured by what they mean. The list is closed."""

from __future__ import annotations

TAGS = frozenset({"g", "path", "circle", "ellipse", "line", "rect", "polyline", "polygon"})

# The person, what the person stands or lies on, the movement, what is filled, and the limbs on the far side.
CLASS = "class"
CLASSES = frozenset({"body", "prop", "move", "fill", "far"})

# A drawing that moves holds so many poses from the first to the last, so that one film strip fits them all.
POSES = tuple(f"pose-{number}" for number in range(1, 9))

# The poses of a drawing that begins again after the last one, like a walk, instead of going back.
ROUND = "round"

# What a drawing at rest shows of its poses, and puts away while it moves.
STILL = "still"

GEOMETRY = frozenset(
    [
        *("d", "points", "transform", "x", "y", "width", "height"),
        *("cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2"),
    ]
)
