"""Labels written otherwise than most: ended by a full stop ("Ansvarig. Rektor."), or lettered ("a) Ansvarig: …")."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.groups.members import SURE
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading

_STOPPED = lazily(r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<label>[A-ZÅÄÖ][\w/ -]{2,30})\.(?=\s+[A-ZÅÄÖ\d])")
_LETTERED = lazily(r"(?P<letter>[a-h]\))\s+(?=(?P<label>[A-ZÅÄÖa-zåäö][\w/ -]{2,30}):\s)")
_LINES = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_FEWEST = 2


def write_labels_out(pieces: Sequence[Piece], reading: Reading) -> None:
    """Give such labels the form that others have, where the names of columns come so again and again."""
    lines = [piece for piece in pieces if piece.kind in _LINES]
    stopped = [(piece, match) for piece in lines for match in _stopped_in(piece.text)]
    if _tell([match["label"] for _, match in stopped]):
        for piece in {id(piece): piece for piece, _ in stopped}.values():
            for match in reversed(list(_stopped_in(piece.text))):
                piece.text = f"{piece.text[: match.end('label')]}:{piece.text[match.end() :]}"
    lettered = [(piece, found) for piece in lines if (found := _LETTERED.match(piece.text))]
    if _tell([found["label"] for _, found in lettered]):
        for piece, found in lettered:
            if names_column(found["label"]):
                reading.leave_out(found["letter"], piece.place, Why.NUMBERING)
                piece.text = piece.text[found.end() :]


def _stopped_in(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _STOPPED.finditer(text) if names_column(match["label"]))


def _tell(labels: Sequence[str]) -> bool:
    """Whether labels are those of things to be done: several, that come again, and say who or when."""
    columns = [column_of(label) for label in labels if names_column(label)]
    return len(set(columns)) >= _FEWEST and len(columns) > len(set(columns)) and bool(SURE & set(columns))
