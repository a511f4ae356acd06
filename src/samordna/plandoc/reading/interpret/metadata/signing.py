"""The day on which somebody signed, as it stands at the end of a file over the lines to sign on: "Ekby den 4 mars 2027"."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.openers import TO_SIGN
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.metadata.decisions import Decided
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.moments import DAY
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.vocabulary import Outcome

_PLACE = r"(?-i:[A-ZÅÄÖ])[\w-]+(?:\s(?-i:[A-ZÅÄÖ])[\w-]+)?,?\s+"
_PLACE_AND_DAY = lazily(
    rf"(?:(?:ort\s*(?:och|,|/|&)\s*)?datum\s*:?\s*)?(?:{_PLACE})?(?P<day>{DAY})\s*\.?",
    re.IGNORECASE,
)
_AGREED = lazily(
    r"överenskommelse|avtal\b|\bavtalet|löften?\b|kontrakt|avsiktsförklaring|partnerskap", re.IGNORECASE
)
_SIGNS = lazily(
    r"(?:för|på uppdrag av)\s+(?-i:[A-ZÅÄÖ]|kommunen|polisen|regionen)|under(?:skrift|tecknas?)|namnförtydligande|namnteckning",
    re.IGNORECASE,
)
_LAST_PIECES = 12
_NEAR = 3
_LONGEST_LINE = 60


def signed_day(pieces: Sequence[Piece], title: str) -> FoundFact | None:
    """The one day beside a place, or alone, right before who signs; in an agreement also where nobody is named."""
    lines = list(_lines(_end_of(pieces)))
    agreed = _AGREED.search(title) is not None
    told = [
        (match, line, piece)
        for at, (line, piece) in enumerate(lines)
        if (match := _PLACE_AND_DAY.fullmatch(line))
        and (_is_signed(lines[at + 1 : at + 1 + _NEAR]) or (agreed and _has_more(match)))
    ]
    days = {parse_swedish(match["day"].lower()) for match, *_ in told}
    if len(days) != 1 or not (day := days.pop()):
        return None
    _, line, piece = told[0]
    decided = Decided(0, len(line), date=day, outcome=Outcome.APPROVED)
    fact = Fact("decision", "", 0, len(line), decided=decided)
    return found(fact, line, Standing.GUESSED, piece.place, piece.spots)


def _end_of(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The last pieces, which no chapter follows that is about something else than who signs."""
    chapters = [
        at for at, one in enumerate(pieces) if one.kind is BlockKind.HEADING and not _SIGNS.search(one.text)
    ]
    return pieces[max(len(pieces) - _LAST_PIECES, max(chapters, default=0)) :]


def _has_more(match: re.Match[str]) -> bool:
    """Whether a place or a label stands before the day."""
    return match.start("day") > 0


def _is_signed(below: Sequence[tuple[str, Piece]]) -> bool:
    return any(
        TO_SIGN.search(line)
        or _SIGNS.match(line)
        or (len(line) <= _LONGEST_LINE and Trait.ROLE in traits_of(line))
        for line, _ in below
    )


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[str, Piece]]:
    for piece in pieces:
        if piece.kind is BlockKind.FOOTNOTE:
            continue
        cells = [cell for row in piece.rows for cell in row.cells] if piece.rows else [piece.text]
        for cell in cells:
            for line in filter(None, map(str.strip, cell.split("\n"))):
                yield line, piece
