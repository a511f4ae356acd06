"""Heading rows that pages say once more, which the file itself calls no content."""

from collections import Counter
from collections.abc import Iterable

from samordna.plandoc.reading.blocks import Block, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.pdf.lines import PdfLine

_MOST_LINES = 12


def headings_of(blocks: Iterable[Block]) -> list[Counter[str]]:
    """The words of each table's heading rows."""
    heads = (block.rows[: block.header_rows or 1] for block in blocks if block.rows)
    return [_words(cell for row in rows for cell in row) for rows in heads]


def without_repeats(
    lines: list[PdfLine], page: int, headings: list[Counter[str]]
) -> tuple[list[PdfLine], list[LeftOut]]:
    """The lines of a page's artifacts but for runs of lines that say a table's headings."""
    kept = list(lines)
    left_out: list[LeftOut] = []
    for heading in headings:
        run = _run(kept, heading)
        if run is not None:
            text = " ".join(line.text for line in kept[run])
            left_out.append(LeftOut(text, FilePlace(page=page), Why.REPEATED))
            del kept[run]
    return kept, left_out


def _run(lines: list[PdfLine], heading: Counter[str]) -> slice | None:
    for start in range(len(lines)):
        for end in range(start + 1, min(len(lines), start + _MOST_LINES) + 1):
            if _words(line.text for line in lines[start:end]) == heading:
                return slice(start, end)
    return None


def _words(texts: Iterable[str]) -> Counter[str]:
    """Letters rather than words, so that a word cut in two is the same."""
    return Counter(character for text in texts for character in text if character.isalnum())
