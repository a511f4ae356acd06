"""Outlines, as pivot tables are copied: areas, and below each the years or the kinds of what is counted, in one column."""

from collections import Counter
from collections.abc import Sequence

from samordna.plandoc.figures.places import are_places, is_total
from samordna.plandoc.figures.sheets.cells import names_period
from samordna.plandoc.figures.sheets.lines import filled

_ALL = "Totalt"
"""In place of a label whose own row is of all that is below it."""

_UNLIKELY = -0.5
"""Of what stands above kinds and years, a few that look like places are enough."""

Rows = list[tuple[int, list[str]]]


def unfolded(paths: list[list[str]], rows: Rows) -> tuple[list[list[str]], Rows]:
    """The same rows with what each stands below in columns of their own, to the right; as they were where they are no outline.

    A label that stands once and has others below it, which stand below more than one, is an upper one. Its own figures are kept
    where those below it are no periods: then they are of all that is below.
    """
    labels = [cells[0] for _, cells in rows if cells and cells[0]]
    below = _repeated(labels)
    if not _is_outline(rows, below):
        return paths, rows
    over_time = any(names_period(label) for label in below)
    levels = 2 if over_time and not all(names_period(label) for label in below) else 1
    uppers = {cells[0] for _, cells in rows if cells[0] not in below}
    heading = "Område" if are_places(uppers) > max(are_places(below), _UNLIKELY) else ""
    heads = len(paths[0]) - 1 if paths else 0
    columns = [*paths, [*[""] * heads, heading], *([*[""] * heads, ""] for _ in range(levels - 1))]
    return columns, list(_laid_out(rows, below, levels, over_time=over_time))


def _repeated(labels: Sequence[str]) -> frozenset[str]:
    return frozenset(label for label, count in Counter(labels).items() if count > 1 and not is_total(label))


def _is_outline(rows: Rows, below: frozenset[str]) -> bool:
    """Whether two labels at least have repeated ones below them, none has nothing, and no other column holds labels."""
    if not below or any(not cells[0] for _, cells in rows):
        return False
    uppers, waiting = 0, False
    for _, cells in rows:
        if is_total(cells[0]):
            continue
        is_upper = cells[0] not in below
        if is_upper and (waiting or names_period(cells[0]) or filled(cells) < 2):
            return False
        uppers += is_upper
        waiting = is_upper
        if not uppers:
            return False
    return uppers > 1 and not waiting


def _laid_out(rows: Rows, below: frozenset[str], levels: int, *, over_time: bool) -> Rows:
    laid: Rows = []
    above = [""] * levels
    for number, cells in rows:
        label = cells[0]
        if is_total(label):
            above = [""] * levels
            if over_time:
                continue
        elif label not in below:
            above = [label, *[""] * (levels - 1)]
            if over_time:
                continue
            laid.append((number, [_ALL, *cells[1:], *above]))
            continue
        elif levels == 2 and not names_period(label):
            above = [above[0], label]
            continue
        laid.append((number, [*cells, *above]))
    return laid
