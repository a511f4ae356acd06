"""The lines of a cover that flat text has run together, apart again."""

from collections.abc import Iterator
from dataclasses import replace

from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.metadata.facts import Fact, facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running, untold
from samordna.plandoc.reading.interpret.metadata.minutes import sections_apart
from samordna.plandoc.reading.interpret.metadata.sheet_headings import with_headings
from samordna.plandoc.reading.interpret.metadata.sheet_tops import SHEETS, tops_apart
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS
from samordna.plandoc.vocabulary import SectionKind

_FIRST_PIECES = 12
_IN_TITLES = ("municipality", "period", "administration")
_LONGEST_LINE = 100


def lines_apart(pieces: list[Piece], source: SourceFile) -> list[Piece]:
    """``pieces`` with every line of a flat first page for itself, as far as those are facts, and the title apart from facts."""
    pieces = sections_apart(pieces)
    first = pieces[0] if pieces else None
    if first and (parted := _title_and_facts(first)):
        pieces = [*parted, *pieces[1:]]
    if source.flat:
        return _lines_apart(pieces, source)
    in_sheet = source.format in SHEETS
    return tops_apart(with_headings(pieces) if in_sheet else pieces, sheet=in_sheet)


def _title_and_facts(piece: Piece) -> list[Piece]:
    """A title and the line below it, where the file has run them together."""
    facts = facts_in(piece.text) if piece.kind is BlockKind.PARAGRAPH else []
    at = min(
        (
            fact.start
            for fact in facts
            if fact.labelled or fact.field not in _IN_TITLES or _is_sender(fact, piece)
        ),
        default=0,
    )
    title = piece.text[:at].strip(" ·|,–—-")
    below = [replace(one, start=one.start - at, end=one.end - at) for one in facts if one.start >= at]
    if not title or untold(piece.text[at:], below):
        return []
    if not names_plan(title) or is_running(title) or title.split()[-1].lower() in CONNECTORS:
        return []
    return [
        Piece(piece.kind, text, piece.level, list(piece.spots), piece.place)
        for text in (title, piece.text[at:].strip())
    ]


def _is_sender(fact: Fact, piece: Piece) -> bool:
    """Whether a municipality stands behind the title by itself, not as a part of it: "… mot våld Ekeby kommun"."""
    before = piece.text[: fact.start].split()
    return fact.field == "municipality" and bool(before) and before[-1].lower() not in CONNECTORS


def _lines_apart(pieces: list[Piece], source: SourceFile) -> list[Piece]:
    apart: list[Piece] = []
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        if piece.kind in (BlockKind.BULLET, BlockKind.TABLE) or (
            piece.kind is BlockKind.HEADING and index and kind_of(piece.text) is not SectionKind.OTHER
        ):
            return apart + pieces[index:]
        apart += [piece] if _is_told(piece) else _lines(piece, source)
    return apart + pieces[_FIRST_PIECES:]


def _lines(piece: Piece, source: SourceFile) -> list[Piece]:
    lines = [
        Piece(piece.kind, block.text.strip(), piece.level, [spot], block.place)
        for spot in piece.spots
        if spot[1] is None and (block := source.blocks[spot[0]]).text.strip()
    ]
    short = all(len(line.text) <= _LONGEST_LINE and not is_running(line.text) for line in lines)
    whole = list(_with_rest(lines))
    return whole if len(whole) > 1 and short and any(map(_is_told, whole)) else [piece]


def _with_rest(lines: list[Piece]) -> Iterator[Piece]:
    """The lines, those together that only together tell a fact: "Gäller 1", "januari 2024–31 december 2026"."""
    while lines:
        line, *lines = lines
        if lines and not _is_told(line):
            both = Piece(
                line.kind, f"{line.text} {lines[0].text}", line.level, line.spots + lines[0].spots, line.place
            )
            if _is_told(both):
                line, lines = both, lines[1:]
        yield line


def _is_told(piece: Piece) -> bool:
    return is_only_facts(piece.text, facts_in(piece.text))
