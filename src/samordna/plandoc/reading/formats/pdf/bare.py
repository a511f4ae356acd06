"""Tables with no lines at all: several lines in a row whose words begin at the same three places or more."""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median

from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.growing import columns_in, fits, goes_on
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_of
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.rowing import rows_of
from samordna.plandoc.reading.formats.pdf.segments import (
    SAME,
    Segment,
    column_of,
    is_bullet,
    segments,
    starts_of,
)
from samordna.plandoc.reading.formats.pdf.table_columns import columns_of
from samordna.plandoc.reading.formats.pdf.unruled import table_of
from samordna.plandoc.reading.formats.pdf.words import Word

_FEWEST_COLUMNS = 3
_FEWEST_LINES = 3
_PROSE = 0.55
_AT_STARTS, _MOST_SMALL = 0.8, 0.65
_LARGER = 1.07
_FARTHEST = 3.0


def bare_tables(page: Page, words: list[Word], known: Sequence[float]) -> tuple[list[FoundTable], list[Word]]:
    lines = lines_of([word for word in words if word.upright])
    found: list[FoundTable] = []
    taken: set[int] = set()
    for run in _runs(lines, known):
        starts, kept = _going_on(run, known) if run[0] is lines[0] else ([], [])
        rest = run[run.index(kept[-1]) + 1 :] if kept else run
        tables = [*([(starts, kept)] if kept else []), *(_tables_in(rest) if rest else [])]
        for starts, kept in tables:
            inside = [word for line in kept for word in line.words]
            rows = rows_of(columns_of(inside, starts))
            found.append(table_of(page.number, inside, starts, rows.tops, rows.parted))
            taken |= set(map(id, inside))
    return found, [word for word in words if id(word) not in taken]


def _runs(lines: list[PdfLine], known: Sequence[float]) -> list[list[PdfLine]]:
    """Lines between those of running text, and between headings. A wide first column has long lines too."""
    left = min((line.x0 for line in lines), default=0.0)
    width = max((line.x1 for line in lines), default=0.0) - left
    usual = median([line.size for line in lines]) if lines else 0.0
    runs: list[list[PdfLine]] = [[]]
    second = known[1] if len(known) > 1 else left
    for number, line in enumerate(lines):
        parts = segments(line)
        alone = len(parts) == 1
        prose = alone and line.x1 - line.x0 > width * _PROSE and line.x1 >= second
        heading = alone and (line.size >= usual * _LARGER or _stands_over(lines[number + 1 :], runs[-1]))
        if prose or heading:
            runs.append([])
            second = left
        else:
            second = second if alone else parts[1].x0 if second == left else min(second, parts[1].x0)
            runs[-1].append(line)
    return [run for run in runs if run]


def _stands_over(below: list[PdfLine], run: list[PdfLine]) -> bool:
    """Whether the same header follows as the run has."""
    header = next((line.text for line in run if len(segments(line)) > 1), None)
    return bool(below) and below[0].text == header


def _tables_in(run: list[PdfLine]) -> list[tuple[list[float], list[PdfLine]]]:
    """One table, however far its rows stand apart, or what the parts are that stand close."""
    starts = starts_of(run)
    kept = _kept(run, starts)
    if _is_table(kept, starts):
        return [(starts, kept)]
    parts: list[list[PdfLine]] = [[]]
    for line in run:
        if parts[-1] and line.top - parts[-1][-1].bottom > _FARTHEST * line.size:
            parts.append([])
        parts[-1].append(line)
    return [table for part in parts for table in _tables_in(part)] if len(parts) > 1 else []


def _going_on(run: list[PdfLine], known: Sequence[float]) -> tuple[list[float], list[PdfLine]]:
    """The lines at the top of a page that go on with the table of the page before, a broken row's end first."""
    lines = list(takewhile(lambda line: fits(line, known), run)) if known else []
    kept = _kept(lines, known)
    before = lines[: lines.index(kept[0])] if kept else lines
    ends = [line for line, below in pairwise([*before, *kept[:1]]) if goes_on(line, below, known)]
    if kept:
        return list(known), [*ends, *kept] if len(ends) == len(before) else kept
    end = list(
        takewhile(
            lambda line: line is before[0] or goes_on(before[before.index(line) - 1], line, known), before
        )
    )
    return list(known), end if end and end[0].text[:1].islower() else []


def _kept(run: list[PdfLine], starts: Sequence[float]) -> list[PdfLine]:
    """From the first line in several columns to the last, and what goes on with its cells."""
    if len(starts) < _FEWEST_COLUMNS:
        return []
    several = [at for at, line in enumerate(run) if len(columns_in(line, starts)) > 1]
    if not several:
        return []
    last = several[-1]
    while last + 1 < len(run) and goes_on(run[last], run[last + 1], starts):
        last += 1
    return run[several[0] : last + 1]


def _is_table(lines: list[PdfLine], starts: Sequence[float]) -> bool:
    """Whether three columns or more are filled, on several lines, and the words in them begin at their starts, or below the text
    of a bullet there.

    Running text that happens to stand so begins most of its parts in small letters.
    """
    several = [line for line in lines if len(columns_in(line, starts)) > 1]
    begun = [part for line in several for part in _first_in_columns(line, starts)]
    texts = _texts_of_bullets(several, starts)
    placed = [part for part, start in begun if any(abs(part.x0 - x) <= SAME for x in (start, *texts))]
    small = [part for part, _ in begun if part.words[0].text[:1].islower()]
    widest = max((len(columns_in(line, starts)) for line in several), default=0)
    if len(small) > _MOST_SMALL * len(begun):
        return False
    enough = len(several) >= _FEWEST_LINES or (len(several) == 2 and several[0].bold and not several[1].bold)
    return enough and widest >= _FEWEST_COLUMNS and len(placed) >= _AT_STARTS * len(begun)


def _texts_of_bullets(lines: Sequence[PdfLine], starts: Sequence[float]) -> list[float]:
    """Where the text behind a bullet begins that stands at the start of a column."""
    parts = [
        part
        for line in lines
        for part, start in _first_in_columns(line, starts)
        if abs(part.x0 - start) <= SAME
    ]
    return [part.words[1].x0 for part in parts if len(part.words) > 1 and is_bullet(part.words[0].text)]


def _first_in_columns(line: PdfLine, starts: Sequence[float]) -> list[tuple[Segment, float]]:
    """The first part of a line in each column, with where the column begins."""
    first: dict[int, Segment] = {}
    for part in segments(line, starts):
        first.setdefault(column_of(part, starts), part)
    return [(part, starts[column]) for column, part in first.items()]
