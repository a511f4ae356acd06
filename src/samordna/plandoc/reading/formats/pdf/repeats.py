"""Heading rows that pages say once more, which the file itself calls no content."""

from collections.abc import Iterable

from samordna.plandoc.reading.blocks import Block, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.pdf.lines import PdfLine

_MOST_LINES = 12


def headings_of(blocks: Iterable[Block]) -> list[str]:
    """The letters of each table's heading rows."""
    heads = (block.rows[: block.header_rows or 1] for block in blocks if block.rows)
    return [_letters(cell for row in rows for cell in row) for rows in heads]


def without_repeats(
    lines: list[PdfLine], page: int, headings: list[str]
) -> tuple[list[PdfLine], list[LeftOut]]:
    """The lines of a page's artifacts but for runs of lines that say a table's headings."""
    kept = list(lines)
    runs = _runs(kept)
    left_out: list[LeftOut] = []
    for heading in headings:
        run = runs.get(heading)
        if run is not None:
            text = " ".join(line.text for line in kept[run])
            left_out.append(LeftOut(text, FilePlace(page=page), Why.REPEATED))
            del kept[run]
            runs = _runs(kept)
    return kept, left_out


def _runs(lines: list[PdfLine]) -> dict[str, slice]:
    """The first of the runs of lines that say the same, by their letters."""
    runs: dict[str, slice] = {}
    for start in range(len(lines)):
        for end in range(start + 1, min(len(lines), start + _MOST_LINES) + 1):
            runs.setdefault(_letters(line.text for line in lines[start:end]), slice(start, end))
    return runs


def _letters(texts: Iterable[str]) -> str:
    """Letters in order rather than words, so that a word cut in two is the same."""
    return "".join(sorted(character for text in texts for character in text if character.isalnum()))
