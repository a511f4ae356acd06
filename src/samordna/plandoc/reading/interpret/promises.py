"""Lists of what somebody promises: "Polisen ska", "Kommunen lovar att:", and below it what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.subjects import may_act
from samordna.plandoc.reading.interpret.words import Column

_SAYS_WHO = re.compile(
    r"(?P<who>[A-ZÅÄÖ][^.:;]{1,60}?)\s+(?:ska|skall|lovar|lovar att|åtar sig|åtar sig att|kommer att|ansvarar för|"
    r"ansvarar för att|bidrar med|will|shall)\s*:?"
)


@dataclass(frozen=True, slots=True)
class Promises:
    """Who promises what a list holds, and the line that says so."""

    who: str
    told: Piece


def promises_of(above: Piece | None, records: Sequence[Record]) -> Promises | None:
    """Give the records of a list the one who promises them, where the line above says who and they name nobody."""
    match = _SAYS_WHO.fullmatch(above.text.strip()) if above else None
    if above is None or match is None or not may_act(match["who"]):
        return None
    for record in records:
        if not record.get(Column.RESPONSIBLE):
            record.values[Column.RESPONSIBLE] = match["who"]
            record.given[Column.RESPONSIBLE] = Row([above.text], list(above.spots), above.place)
    return Promises(match["who"], above)
