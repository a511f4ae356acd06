"""What stands beside activities and is none of them: where more is to be read, and what somebody has written to remember."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_PAPER = (
    r"\w*(?:protokoll|rapport|rutin|dokument|beslut|handbok|vägledning|webbplats|webbsida|hemsida|intranät|riktlinje|policy|"
    r"checklista)\w*\b"
)
_PART = r"(?:bilag\w+|bil\.|avsnitt\w*|kapitel|kap\.|sid\w*|s\.\s?\d|fotnot\w*|not\s\d|länk\w*|tabell\w*|figur\w*|nedan|ovan)\b"
_MORE = r"(?:mera?|ytterligare|vidare)"
_POINTS = (
    rf"(?:se|jämför|läs)\s+(?:{_PART}|(?:även|också|gärna|t\.?\s?ex\.?|vidare)\s+(?!till|över|igenom|om\b)|separat\w*\s)|"
    rf"läs\s+{_MORE}\s+(?:i|om|på|här|via|hos)\b|"
    rf"se\s+(?!över|till|efter|igenom|om|ut|fram|på)(?:[\w-]+\s+){{0,2}}?{_PAPER}|jfr\b|"
    rf"{_MORE}\s+(?:information|läsning|att\s+läsa)\s*(?::|finns|hittas?r?|ges|lämnas|om\s[^.]*\sfinns)|"
    rf"för\s+{_MORE}\s+(?:information|läsning|detaljer)\b"
)
_REMEMBERED = (
    r"obs(?![\w-])|(?:nb|n\.b\.|ps|p\.s\.|påminnelse|minnesanteckning|att\s+minnas|todo|to\s+do)\s*[:!]|(?:todo|fixme)\b|"
    r"(?:kom\s+ihåg|glöm\s+(?:inte|ej)|kolla\s+(?:av\s+|upp\s+)?med)\b"
)
_NOTE = lazily(rf"[\s*(\[–•☞→!-]*(?:{_POINTS}|{_REMEMBERED})", re.IGNORECASE)
_SOURCE = lazily(
    r"[\s*(\[]*(?:käll(?:a|or)|referens(?:er)?|underlag|litteratur|exempel(?: på (?:aktivitet|åtgärd|insats))?)\s*:",
    re.IGNORECASE,
)
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
