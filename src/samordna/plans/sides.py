"""Two versions side by side as rows of a page: what is the same in between is folded, unless everything is asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from samordna.plandoc.diff.laid_lines import LaidLine
from samordna.plandoc.diff.side_by_side import LinePair, PairKind, Pieces


@dataclass(frozen=True, slots=True)
class SideRow:
    """A line of both versions; ``same`` is how many lines that are the same are folded into the row instead."""

    kind: str = ""
    style: str = ""
    old: str = ""
    new: str = ""
    same: int = 0


def side_rows(pairs: Iterable[LinePair], *, everything: bool) -> list[SideRow]:
    """The rows; of what is the same, the heading that a change stands under is shown."""
    if everything:
        return [_row(pair) for pair in pairs]
    rows: list[SideRow] = []
    for is_same, grouped in groupby(pairs, key=lambda pair: pair.kind is PairKind.SAME):
        run = list(grouped)
        rows += _folded(run) if is_same else map(_row, run)
    return rows


def _folded(run: list[LinePair]) -> Iterator[SideRow]:
    """The last heading of the run stands, what is before and after it is folded."""
    place = next((n for n in range(len(run) - 1, -1, -1) if run[n].line.style == "heading"), len(run))
    for same, pair in ((place, run[place : place + 1]), (len(run) - place - 1, [])):
        if same > 0:
            yield SideRow(same=same)
        yield from map(_row, pair)


def _row(pair: LinePair) -> SideRow:
    return SideRow(
        pair.kind.value,
        pair.line.style,
        _side(pair.before, pair.columns, pair.old, "del"),
        _side(pair.after, pair.columns, pair.new, "ins"),
    )


def _side(line: LaidLine | None, columns: tuple[str, ...], cells: tuple[Pieces, ...], tag: str) -> SafeString:
    if line is None:
        return SafeString("")
    told = [_words(cell, tag) for cell in cells]
    if line.style != "row":
        return format_html_join(" · ", "{}", ((one,) for one in told if one))
    first, *rest = zip(columns, told, strict=False)
    facts = ((title, words) for title, words in rest if words)
    return first[1] + format_html_join("", '<p class="detail"><span class="muted">{}:</span> {}</p>', facts)


def _words(cell: Pieces, tag: str) -> SafeString:
    marked = f"<{tag}>{{}}</{tag}>"
    return format_html_join(
        "", "{}", ((format_html(marked if one.differs else "{}", one.text),) for one in cell)
    )
