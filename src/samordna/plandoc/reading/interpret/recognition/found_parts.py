"""What the tables, lists and labelled groups of a file are, found before anything else is read out of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.goals.above import Above, above_each
from samordna.plandoc.reading.interpret.groups.gathering import Group
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.lists.bullet_lists import BulletList
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.sentences.prose import Prose
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_SHARED = lazily(r"\bgemensamm?[at]?\b(?!.*lägesbild)|\bparternas\b", re.IGNORECASE)
"""A heading over what the parties of an agreement promise together, beside the lists of each."""

Source = Table | Group | BulletList | Prose


@dataclass(slots=True)
class FoundParts:
    """The tables, labelled groups and lists that became something, and the order of the pieces they stand in.

    ``kept`` are pieces (by id) that somebody says are running text, ``nothing`` those that somebody says are nothing.
    """

    pieces: list[Piece]
    tables: list[Table]
    groups: list[Group]
    lists: list[BulletList]
    prose: Prose | None = None
    kept: set[int] = field(default_factory=set)
    nothing: set[int] = field(default_factory=set)
    _at: dict[int, int] = field(default_factory=dict)
    _over: dict[int, Above] = field(default_factory=dict)

    def activities(self) -> Iterator[Source]:
        """Where the plan's activities stand, in the order of the document."""
        sources: list[Source] = [table for table in self.tables if table.lists_activities]
        sources += [group for group in self.groups if group.taken_as is TakenAs.ACTIVITIES]
        sources += self._listed(sources)
        sources += self._in_text(sources)
        yield from sorted(sources, key=self._place)

    def reserved(self) -> set[int]:
        """The pieces (by id) that are not to be read as anything else."""
        tables = {id(table.piece) for table in self.tables}
        groups = {id(piece) for group in self.groups for piece in group.pieces}
        return tables | groups | self.kept | self.nothing

    def without(self, sources: list[Source]) -> None:
        """Forget what these were taken for."""
        gone = {id(source) for source in sources}
        self.tables = [one for one in self.tables if id(one) not in gone]
        self.groups = [one for one in self.groups if id(one) not in gone]
        self.lists = [one for one in self.lists if id(one) not in gone]

    def add(self, table: Table, pieces: list[Piece]) -> None:
        """A grid that somebody says is such a table."""
        self.tables = sorted([*self.tables, table], key=self._place)
        self.kept |= {id(piece) for piece in pieces}

    def leave_out_the_rest(self, reading: Reading) -> None:
        """Headings of columns and running numbers are no part of the plan. What somebody has said of a table tells its own."""
        for table in self.tables:
            if id(table.piece) in self.kept:
                continue
            said: set[str] = set()
            for row in table.heads:
                words = " | ".join(cell for cell in row.cells if cell)
                reading.leave_out(words, row.place, Why.REPEATED if words in said else Why.HEADINGS)
                said.add(words)
            numbers = [at for at, column in enumerate(table.columns) if column is Column.NUMBER]
            for row in table.rows if numbers else []:
                for at in numbers:
                    reading.leave_out(row.cells[at], row.place, Why.NUMBERING)

    def headings_over(self, source: Source) -> list[str]:
        """The headings that a table, list or group stands under, from the outermost."""
        if not self._over:
            self._over.update(above_each(self.pieces))
        above = self._over.get(id(first_of(source)))
        over = [*above.headings, *([above.year] if above.year else [])] if above else []
        headings = [piece.text for piece in over]
        return [*headings, *_line_over(source)] if isinstance(source, Table) else headings

    def heading_over(self, source: Source) -> Piece | None:
        """The nearest heading over a source."""
        self.headings_over(source)
        above = self._over.get(id(first_of(source)))
        return next(iter(above.headings[-1:]), None) if above else None

    def _listed(self, sources: list[Source]) -> list[BulletList]:
        """The lists of activities: where a table or labelled groups tell them, a list beside only if it says who or when."""
        beside = [source.context.headings for source in sources if isinstance(source, Table)]
        told = [one for one in self.lists if one.lists_activities]
        return [
            one
            for one in self.lists
            if (any(one is other for other in told) or one.is_beside(told))
            and (one.says_who_or_when or not (sources and one.is_summary))
            and (one.says_who_or_when or one.context.headings not in beside)
        ]

    def _in_text(self, sources: list[Source]) -> list[Prose]:
        """What sentences tell where nothing else does; beside other things what they undertake below a heading of its own."""
        if self.prose is None or not sources:
            return [self.prose] if self.prose else []
        taken = {id(over) for source in sources if (over := self.heading_over(source))}

        def apart(piece: Piece) -> bool:
            over = self._over[id(piece)].headings[-1:]
            return any(id(one) not in taken and says_activities(one.text) for one in over)

        def shared(piece: Piece) -> bool:
            over = self._over[id(piece)].headings[-1:]
            return any(id(one) not in taken and _SHARED.search(one.text) for one in over)

        beside = self.prose.undertaken(apart, shared)
        return [beside] if beside else []

    def _place(self, source: Source) -> int:
        if not self._at:
            self._at.update({id(piece): number for number, piece in enumerate(self.pieces)})
        return self._at.get(id(first_of(source)), 0)


def _line_over(table: Table) -> list[str]:
    """The line right above a table, but a sentence, or one that tells of something else than when."""
    if is_running(table.context.above):
        return []
    columns = {one.column for one in labelled(table.context.above).fields}
    return [] if columns and not columns & {*TIMES} else [table.context.above]


def firsts_of(source: Source) -> list[tuple[Piece, list[Record]]]:
    """The pieces that something begins with that may stand under a goal of its own, with its records."""
    if isinstance(source, Group):
        return [(member.pieces[0], [member.record]) for member in source.members]
    if isinstance(source, Prose):
        return [(piece, [record]) for piece, record in zip(source.pieces, source.records, strict=True)]
    return [(first_of(source), [] if isinstance(source, Table) else source.records)]


def first_of(source: Source) -> Piece:
    """The piece that something begins with."""
    return source.piece if isinstance(source, Table) else source.pieces[0]


def put_back(reserved: set[int], every: list[Piece], rest: list[Piece]) -> list[Piece]:
    """The pieces of ``rest`` with the reserved ones where they stood among ``every`` piece."""
    order = {id(piece): number for number, piece in enumerate(every)}
    waiting = [piece for piece in every if id(piece) in reserved]
    result: list[Piece] = []
    for piece in rest:
        at = order.get(id(piece), -1)
        while waiting and order[id(waiting[0])] < at:
            result.append(waiting.pop(0))
        result.append(piece)
    return result + waiting
