"""The lines of a cover that flat text has run together, apart again."""

from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.kinds import kind_of
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.vocabulary import SectionKind

_FIRST_PIECES = 12
_LONGEST_LINE = 100


def lines_apart(pieces: list[Piece], source: SourceFile) -> list[Piece]:
    """``pieces`` with every line of the first page for itself, as far as those lines are facts and no running text."""
    apart: list[Piece] = []
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        if piece.kind in (BlockKind.BULLET, BlockKind.TABLE) or (
            piece.kind is BlockKind.HEADING and index and kind_of(piece.text) is not SectionKind.OTHER
        ):
            return apart + pieces[index:]
        apart += _lines(piece, source)
    return apart + pieces[_FIRST_PIECES:]


def _lines(piece: Piece, source: SourceFile) -> list[Piece]:
    lines = [
        Piece(piece.kind, block.text.strip(), piece.level, [spot], block.place)
        for spot in piece.spots
        if spot[1] is None and (block := source.blocks[spot[0]]).text.strip()
    ]
    short = all(len(line.text) <= _LONGEST_LINE and not is_running(line.text) for line in lines)
    tells = any(is_only_facts(line.text, list(bare_facts(line.text))) for line in lines)
    return lines if len(lines) > 1 and short and tells else [piece]
