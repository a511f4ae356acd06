"""The personal-data guard over a whole source, with the place of what it finds.

The source is scanned as one text, so that what stands over a line break, over the cells of a row or over bullets with the verb
in the line above is found as well. Paragraphs that the file itself parts are parted like sentences, cells by a bar.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samordna.plandoc.guard import Hit, KnownWords, scan
from samordna.plandoc.guard.known import NOTHING_KNOWN
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.result import GuardHit

_BULLET, _NEW_LINE, _NEW_PARAGRAPH, _NEW_CELL, _ROW_ENDS = "\n• ", "\n", "\n. \n", " | ", " |\n"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, paragraph or cell, what parts it from the one before, and the number of its paragraph or row from 1.

    ``heading`` is the words of the one that it stands under, and ``table`` the number of its table in the file, from 1.
    """

    before: str
    text: str
    place: FilePlace
    number: int
    heading: str = ""
    table: int | None = None


@dataclass(frozen=True, slots=True)
class FoundHit:
    """What was found, with all that tells a person where: for formats that have no lines too."""

    guarded: GuardHit
    number: int
    heading: str
    table: int | None


def guard_hits(source: SourceFile) -> list[GuardHit]:
    """Every finding in reading order, counted from the beginning of the line, paragraph or cell in which it begins."""
    return [found.guarded for found in found_hits(source)]


def found_hits(source: SourceFile, known: KnownWords = NOTHING_KNOWN) -> list[FoundHit]:
    """The findings in reading order, each with what stands around it."""
    pieces = _pieces(source)
    starts, length = [], 0
    for piece in pieces:
        length += len(piece.before)
        starts.append(length)
        length += len(piece.text)
    return [_placed(hit, pieces, starts) for hit in scan(_joined(pieces), known=known)]


def whole_text(source: SourceFile) -> str:
    """The source as the guard reads it."""
    return _joined(_pieces(source))


def _joined(pieces: list[_Piece]) -> str:
    return "".join(piece.before + piece.text.replace("\n", " ") for piece in pieces)


def _placed(hit: Hit, pieces: list[_Piece], starts: list[int]) -> FoundHit:
    index = max(0, bisect_right(starts, hit.start) - 1)
    piece, start = pieces[index], max(0, hit.start - starts[index])
    end = hit.end - starts[index]
    text = piece.text[start:end] if end <= len(piece.text) else hit.text
    guarded = GuardHit(replace(hit, text=text, start=start, end=end), piece.place)
    return FoundHit(guarded, piece.number, piece.heading, piece.table)


def _pieces(source: SourceFile) -> list[_Piece]:
    pieces: list[_Piece] = []
    heading, tables = "", 0
    for block in source.blocks:
        number = pieces[-1].number + 1 if pieces else 1
        if block.rows:
            tables += 1
            pieces += (replace(cell, heading=heading, table=tables) for cell in _cells(block, number))
        elif block.text:
            if block.kind is BlockKind.HEADING:
                heading = block.text
            flat = _NEW_LINE if source.flat else _NEW_PARAGRAPH
            before = _BULLET if block.kind is BlockKind.BULLET else flat
            pieces.append(_Piece(before, block.text, block.place, number, heading))
    return pieces


def _cells(block: Block, number: int) -> Iterator[_Piece]:
    places = block.row_places or [block.place] * len(block.rows)
    before = _NEW_PARAGRAPH
    for index, (row, place) in enumerate(zip(block.rows, places, strict=False), start=number):
        for cell in filter(None, row):
            yield _Piece(before, cell, place, index)
            before = _NEW_CELL
        before = _ROW_ENDS
