"""What a person is told about rows that could not be read for certain; what many rows share is asked once."""

from collections import defaultdict
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import FilePlace
from samordna.plandoc.reading.interpret.pieces.doubt_texts import (
    SHARED,
    many_statuses,
    unexplained_colours,
    unknown_status,
)
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.vocabulary import Text

_FEWEST = 3
_HALF = 0.5


@dataclass(slots=True)
class Doubts:
    """The doubts of one table or list, told when all its rows have been read."""

    rows: int = 0
    _found: dict[Text, list[tuple[FilePlace, str]]] = field(default_factory=lambda: defaultdict(list))
    _statuses: dict[str, list[tuple[FilePlace, str]]] = field(default_factory=lambda: defaultdict(list))
    _colours: dict[str, list[FilePlace]] = field(default_factory=lambda: defaultdict(list))

    def add(self, what: Text, place: FilePlace, item: str) -> None:
        self._found[what].append((place, item))

    def add_status(self, text: str, place: FilePlace, item: str) -> None:
        self._statuses[text].append((place, item))

    def add_colour(self, text: str, place: FilePlace) -> None:
        self._colours[text].append(place)

    def _are_many(self, rows: int) -> bool:
        return rows >= max(_FEWEST, _HALF * self.rows)

    def tell(self, reading: Reading) -> set[str]:
        """Flag every doubt, those that many rows share once. Gives the items that have a flag of their own."""
        flagged: set[str] = set()
        if self._colours:
            rows = sum(map(len, self._colours.values()))
            first = next(iter(self._colours.values()))[0]
            reading.doubt(unexplained_colours(list(self._colours), rows), first)
        told = [
            (
                what,
                where,
                Text(*(one.format(len(where)) for one in SHARED[what])) if what in SHARED else None,
            )
            for what, where in self._found.items()
        ]
        rows = sum(map(len, self._statuses.values()))
        many = many_statuses(list(self._statuses), rows)
        if self._are_many(rows) and rows:
            reading.doubt(many, next(iter(self._statuses.values()))[0][0])
        else:
            told += [(unknown_status(text), where, None) for text, where in self._statuses.items()]
        for what, where, shared in told:
            if shared and self._are_many(len(where)):
                reading.doubt(shared, where[0][0])
                continue
            for place, item in where:
                reading.doubt(what, place, item)
                flagged.add(item)
        return flagged
