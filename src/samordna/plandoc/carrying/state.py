"""What is known while the lines of a file are taken one after the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from samordna.plandoc.carrying import remarks
from samordna.plandoc.carrying.aligning import Match
from samordna.plandoc.carrying.bodies import Bodies
from samordna.plandoc.carrying.carrier import CarriedLine
from samordna.plandoc.carrying.lines import Expected
from samordna.plandoc.carrying.lists import Lists
from samordna.plandoc.carrying.routes import Routes
from samordna.plandoc.carrying.sections import Sections
from samordna.plandoc.carrying.seen import Seen
from samordna.plandoc.carrying.tables import SeenTable, seen_tables, values_by_key
from samordna.plandoc.carrying.values import UnknownValueError
from samordna.plandoc.places import TOLD
from samordna.plandoc.reading.blocks import FilePlace, Flag
from samordna.plandoc.schema import Placed, PlanDocument


@dataclass(slots=True)
class State:
    """``context`` names the item whose lines come now; empty where the words of a section come."""

    plan: PlanDocument
    written: Sequence[CarriedLine]
    expected: Mapping[str, Expected]
    before: Mapping[str, Mapping[str, str]]
    tables: Mapping[int, SeenTable]
    places: Mapping[int, str | None]
    lists: Lists
    sections: Sections
    bodies: Bodies = field(default_factory=Bodies)
    routes: Routes = field(default_factory=Routes)
    members: list[str] = field(default_factory=list)
    context: str = ""
    spots: dict[tuple[str, str], FilePlace] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)

    @property
    def has_subheadings(self) -> bool:
        """Whether the section that comes now has headings in its own text."""
        if self.sections.current is None:
            return False
        start = f"sections/{self.sections.current.section.id}/text/"
        return any(line.level and key.startswith(start) for key, line in self.expected.items())

    def mark(self, key: str, name: str, seen: Seen) -> None:
        """Remember where something was changed."""
        self.spots.setdefault((key, name), seen.place)

    @contextmanager
    def telling(self, seen: Seen, name: str, text: str, item: str | None = None) -> Iterator[None]:
        """Let a value be that means nothing, and tell of it."""
        try:
            yield
        except UnknownValueError:
            self.flags.append(remarks.unreadable_value(seen, name, text, item))

    def stand(self, placed: Placed) -> None:
        """Something that has a place in a text stands here."""
        if placed.place and placed.place != TOLD:
            self.sections.add_place(placed.place)


def state_of(
    plan: PlanDocument, written: Sequence[CarriedLine], matches: Sequence[Match], expected: Sequence[Expected]
) -> State:
    copy = plan.model_copy(deep=True)
    by_key = {line.key: line for line in expected if line.key}
    tables = seen_tables(matches, written, by_key)
    lists = Lists(copy, written)
    rows: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        rows[match.seen.block].append(match)
    places = {
        block: lists.place_of(table.area, rows[block], written)
        for block, table in tables.items()
        if table.area
    }
    return State(
        copy, written, by_key, values_by_key(expected), tables, places, lists, Sections(copy, lists.fresh)
    )
