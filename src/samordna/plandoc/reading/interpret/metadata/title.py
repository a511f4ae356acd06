"""The title: as the cover has it, or made of what the text says when the cover is lost."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.schema import Metadata
from samordna.plandoc.vocabulary import Text

_PLAN = re.compile(
    r"handlingsplan|åtgärdsplan|aktivitetsplan\b|plan (?:mot|för)|action plan|strategi\b|delivery plan|prevent",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\bmot (?:våldsbejakande extremism(?: och terrorism)?|radikalisering|extremism)|\bmot [a-zåäö]+(?: [a-zåäö]+)? extremism"
)
_FIRST_PIECES = 12
_LONGEST = 160
_MADE_UP = Text(
    "Dokumentet har ingen titel. Den här är satt efter vad texten handlar om. Kontrollera den.",
    "The document has no title. This one is set from what the text is about. Check it.",
)


def take_title(pieces: list[Piece], metadata: Metadata, reading: Reading) -> list[Piece]:
    """Set the title; the pieces without the one it stood in."""
    stands_in = _title_piece(pieces)
    if stands_in:
        metadata.title = metadata.title or " ".join(stands_in.text.split())
        return [piece for piece in pieces if piece is not stands_in]
    if not metadata.title and reading.source.title and _PLAN.search(reading.source.title):
        metadata.title = reading.source.title
    if not metadata.title:
        metadata.title = _made_up(pieces)
        reading.doubt(_MADE_UP)
    return pieces


def _title_piece(pieces: list[Piece]) -> Piece | None:
    """The first heading (or short line) of the cover that calls itself a plan. A cover has no running text above it."""
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        if piece.kind is BlockKind.TABLE or len(piece.text) > _LONGEST:
            return None
        short = piece.kind is BlockKind.HEADING or (
            piece.kind is BlockKind.PARAGRAPH and not piece.text.endswith((".", ":"))
        )
        if short and _PLAN.search(piece.text) and _is_cover(pieces, index):
            return piece
    return None


def _is_cover(pieces: list[Piece], index: int) -> bool:
    above = pieces[:index]
    return all(piece.kind is not BlockKind.BULLET and not piece.text.endswith(".") for piece in above)


def _made_up(pieces: list[Piece]) -> str:
    text = " ".join(piece.text for piece in pieces)
    about = _ABOUT.search(text)
    plan = "Handlingsplan" if re.search("handlingsplan", text, re.IGNORECASE) else "Plan"
    return f"{plan} {about[0]}" if about else ""
