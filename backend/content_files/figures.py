"""From drawings and their words to figure items."""

from __future__ import annotations

from pathlib import PurePosixPath

from backend.content_files.change_notes import changed_words
from backend.content_files.items import Reading, Written
from backend.content_files.located_yaml import Located
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.svg import figure_from
from backend.content_files.tree import Tree
from backend.domain.content.findings import Finding

ALT = "figures/alt.yaml"


def read_figures(tree: Tree) -> Reading:
    """Every drawing that has words, and a finding for each that has none."""
    paths = sorted(path for path in tree if path.startswith("figures/") and path != ALT)
    drawings = {PurePosixPath(path).stem: path for path in paths if path.endswith(".svg")}
    ids = frozenset(drawings)
    findings = [Finding(path, 1, "file_in_wrong_place") for path in paths if not path.endswith(".svg")]
    source = read_source(ALT, tree.get(ALT, ""))
    if isinstance(source, Finding):
        return Reading([], [*findings, source], ids)
    if problems := schema_problems(source.located, "alt.json"):
        return Reading([], [*findings, *source.findings(problems)], ids)

    described = source.located.value["figures"]
    findings += [
        Finding(drawings[name], 1, "alt_missing", {"figure": name})
        for name in drawings
        if name not in described
    ]
    findings += [
        source.finding("drawing_missing", "figures", name, figure=name)
        for name in described
        if name not in drawings
    ]
    written = []
    for name in sorted(drawings.keys() & described.keys()):
        item, found = _figure(name, drawings[name], tree, source)
        written.append(item)
        findings += found
    return Reading(written, findings, ids)


def _figure(name: str, path: str, tree: Tree, alt: Source) -> tuple[Written, list[Finding]]:
    shared = {key: value for key, value in alt.located.value.items() if key != "figures"}
    # What was said of one edition of one drawing stands with it, before what holds for all of them.
    own = alt.located.value["figures"][name]
    said = {key: own[key] for key in ("approved", "change") if key in own}
    drawing, problems = figure_from(tree[path])
    content = {
        "id": name,
        "kind": "figure",
        "edition": own["edition"],
        **shared,
        **said,
        **drawing,
        "text": {
            "da": {"alt": own["da"], **changed_words(own, "da")},
            "en": {"alt": own["en"], "of_edition": own["edition"], **changed_words(own, "en")},
        },
    }
    findings = Source(path, alt.located, tree[path]).findings(problems)
    return Written(content, Source(ALT, _part(alt.located, name), alt.text)), findings


def _part(located: Located, name: str) -> Located:
    """The lines of one figure's entry, as if it were a file of its own."""
    prefix = ("figures", name)
    lines = {path[2:]: line for path, line in located.lines.items() if path[:2] == prefix}
    common = {path: line for path, line in located.lines.items() if path and path[0] != "figures"}
    return Located(located.value, {**common, **lines}, {})
