"""What stands beside activities and is none of them: where more is to be read, and what somebody has written to remember."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Piece, PieceRow

_PAPER = (
    r"\w*(?:protokoll|rapport|rutin|dokument|beslut|handbok|vägledning|webbplats|webbsida|hemsida|intranät|riktlinje|policy|"
    r"checklista)\w*\b"
)
_POINTS = (
    r"(?:se|jfr\.?|jämför|läs)\s+(?:även|också|mera?|vidare|gärna|t\.?\s?ex\.?|bilag\w+|bil\.|avsnitt\w*|kapitel|kap\.|sid\w*|s\.\s?\d|"
    r"fotnot\w*|not\s\d|separat\w*|under(?:lag)?\b|länk\w*|tabell\w*|figur\w*|nedan|ovan)\b|"
    rf"se\s+(?!över|till|efter)(?:[\w-]+\s+){{0,2}}?{_PAPER}|"
    r"jfr\b|(?:mer|ytterligare|vidare)\s+(?:information|läsning|att\s+läsa)\b|för\s+(?:mer|vidare|ytterligare)\s+(?:information|läsning|detaljer)\b"
)
_REMEMBERED = (
    r"(?:obs|nb|n\.b\.|ps|p\.s\.|todo|to\s+do|fixme|påminnelse|minnesanteckning|att\s+minnas)(?![\w-])|"
    r"(?:kom\s+ihåg|glöm\s+(?:inte|ej)|kolla\s+(?:med|upp|om|av|att)|fråga\s+\w+\s+om)\b"
)
_NOTE = lazily(rf"[\s*(\[–•☞→!-]*(?:{_POINTS}|{_REMEMBERED})", re.IGNORECASE)
_SOURCE = lazily(r"[\s*(\[]*(?:käll(?:a|or)|referens(?:er)?|underlag|litteratur)\s*:", re.IGNORECASE)
_LONGEST = 300


def is_note(text: str) -> bool:
    """Whether a line only points to something else, "Se även rapporten (2023)", or reminds somebody: "OBS! Kolla tiden"."""
    return len(text) <= _LONGEST and _NOTE.match(text) is not None


def notes_in(pieces: list[Piece]) -> set[int]:
    """The pieces (by id) that are such notes."""
    return {
        id(piece)
        for piece in pieces
        if (piece.kind in (BlockKind.BULLET, BlockKind.PARAGRAPH) and is_note(piece.text))
        or (piece.kind is BlockKind.BULLET and _SOURCE.match(piece.text))
    }


def is_note_row(row: PieceRow) -> bool:
    """Whether a row of a table holds nothing but a note."""
    filled = {cell for cell in row.cells if cell}
    return len(filled) == 1 < len(row.cells) and is_note(next(iter(filled)))
