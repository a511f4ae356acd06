"""What stands between level lines, band by band, and which bands make a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from samordna.plandoc.reading.formats.pdf.growing import fits
from samordna.plandoc.reading.formats.pdf.levels import SAME_END, Stack
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_of
from samordna.plandoc.reading.formats.pdf.rulings import Ruling
from samordna.plandoc.reading.formats.pdf.segments import segments
from samordna.plandoc.reading.formats.pdf.words import Word

_LARGER = 1.07
_MUCH_LARGER = 1.2
_RULED = 0.9
_WIDE = 0.5
_APART = 0.6


@dataclass(slots=True)
class Band:
    """What stands between two lines."""

    top: float
    bottom: float
    words: list[Word]
    lines: list[PdfLine]

    @property
    def in_columns(self) -> bool:
        return any(len(segments(line)) > 1 for line in self.lines)

    def is_prose(self, width: float) -> bool:
        whole = [line for line in self.lines if line.x1 - line.x0 > width * _WIDE]
        return not self.in_columns and len(self.lines) > 1 and bool(whole)

    def ends_row(self, known: Sequence[float], top: float) -> bool:
        """Whether it goes on, in small letters, with a row of the page before, whose columns are known."""
        if not known or not self.lines or self.lines[0].top > top + self.lines[0].size:
            return False
        return self.lines[0].text[:1].islower() and all(fits(line, known) for line in self.lines)


def bands_of(stack: Stack, words: list[Word]) -> list[Band]:
    left, right = stack.full[0].x0 - SAME_END, stack.full[0].x1 + SAME_END
    within = [word for word in words if word.upright and left <= word.x0 < right]
    bands = []
    for above, below in zip(stack.full, stack.full[1:], strict=False):
        inside = [word for word in within if above.y <= word.middle < below.y]
        bands.append(Band(above.y, below.y, inside, lines_of(inside)))
    return bands


def runs_of(bands: list[Band], stack: Stack, known: Sequence[float], top: float) -> list[list[Band]]:
    """Bands that belong to one table: prose and headings between tables part them."""
    width = stack.full[0].x1 - stack.full[0].x0
    runs: list[list[Band]] = [[]]
    for number, band in enumerate(bands):
        if not runs[-1] and band.ends_row(known, top):
            runs[-1].append(band)
        elif band.is_prose(width) or _is_heading(band, bands[number + 1 :], runs[-1]):
            runs.append([])
        elif parted := _head_of_next(band):
            rows, head = parted
            runs[-1] += [rows] if rows.lines else []
            runs.append([head])
        elif band.lines or runs[-1]:
            runs[-1].append(band)
    return [trimmed for run in runs if (trimmed := _trimmed(run, known, top))]


def _trimmed(run: list[Band], known: Sequence[float], top: float) -> list[Band]:
    """Without what stands before the first band in columns; a table has some, and no headings over text in any."""
    first = next(
        (
            number
            for number, band in enumerate(run)
            if band.in_columns and not _is_page_text(band, run[number + 1 :])
        ),
        None,
    )
    if first is None:
        return []
    run = run if run[0].ends_row(known, top) else run[first:]
    while not run[-1].lines:
        run.pop()
    return run


def _is_page_text(band: Band, below: list[Band]) -> bool:
    """Whether a band is text of the page itself, under a line that ends what stands at the top of it: with headings larger than
    the words of the bands below, over words that are not."""
    sizes = [word.size for other in below for word in other.words]
    larger = [word.size >= median(sizes) * _MUCH_LARGER for word in band.words] if sizes else []
    return any(larger) and larger.count(False) > larger.count(True)


def _is_heading(band: Band, below: list[Band], above: list[Band]) -> bool:
    """A line between two tables: larger than their words, or followed by the same header as before."""
    first = next((other for other in above if other.in_columns), None)
    if band.in_columns or not band.lines or first is None:
        return False
    following = next((other.lines[0].text for other in below if other.lines), "")
    return band.lines[0].size >= first.lines[0].size * _LARGER or following == first.lines[0].text


def _head_of_next(band: Band) -> tuple[Band, Band] | None:
    """The rows above the heading over the next table, if any, and the head of that, where no line stands between: bold cells
    below a bold or larger line that runs past the first of them, or stands apart from them."""
    bold = list(takewhile(lambda line: line.bold, reversed(band.lines)))[::-1]
    over = list(takewhile(_is_alone, bold))
    cells = bold[len(over) :]
    at = len(band.lines) - len(bold)
    if not over and at and _is_alone(band.lines[at - 1]):
        over, at = [band.lines[at - 1]], at - 1
    if not over or not cells:
        return None
    last, first = over[-1], segments(cells[0])
    larger = last.size >= cells[0].size * _LARGER
    apart = larger or cells[0].top - last.bottom > _APART * last.size
    named = (last.bold or larger) and last.x0 <= first[0].x0 + SAME_END
    if not named or not (apart or last.x1 > first[1].x0):
        return None
    return _band(band.top, over[0].top, band.lines[:at]), _band(cells[0].top, band.bottom, cells)


def _is_alone(line: PdfLine) -> bool:
    return len(segments(line)) == 1


def _band(top: float, bottom: float, lines: list[PdfLine]) -> Band:
    return Band(top, bottom, [word for line in lines for word in line.words], lines)


def is_ruled(bands: list[Band], stack: Stack, rulings: list[Ruling]) -> bool:
    """Whether upright lines part the cells of nearly every row."""
    left, right = stack.full[0].x0 + SAME_END, stack.full[0].x1 - SAME_END
    upright = [r for r in rulings if r["orientation"] == "v" and left < float(r["x0"]) < right]
    rows = [band for band in bands if band.in_columns]
    parted = [
        band
        for band in rows
        if any(float(r["top"]) <= (band.top + band.bottom) / 2 <= float(r["bottom"]) for r in upright)
    ]
    return len(parted) >= _RULED * len(rows)
