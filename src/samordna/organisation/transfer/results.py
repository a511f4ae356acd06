"""What a comparison of a file with the organisation finds."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samordna.core.page_pieces import language, said
from samordna.core.personal_data import FieldHit
from samordna.organisation.transfer.columns import Sheet
from samordna.organisation.transfer.document import Problem
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.snapshot import Snapshot, StoredRow
from samordna.organisation.transfer.values import text_of


@dataclass(frozen=True, slots=True)
class Changed:
    """A field gets another value; the texts are what people read."""

    field: str
    heading: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Made:
    """A line that becomes a new row."""

    title: str
    draft: Draft

    @property
    def told(self) -> Iterator[tuple[str, str]]:
        """Everything that the row will hold, heading and text, so that nothing is made that was not shown."""
        for column in self.draft.sheet.columns:
            value = self.draft.values.get(column.field)
            text = value.title if isinstance(value, StoredRow | Draft) else text_of(column, value, language())
            if text:
                yield said(column.heading), text


@dataclass(slots=True)
class Altered:
    """A line and the row that it changes."""

    title: str
    draft: Draft
    stored: StoredRow
    changes: list[Changed]


@dataclass(frozen=True, slots=True)
class Missing:
    """A row in force that the file does not have."""

    title: str
    stored: StoredRow


@dataclass(slots=True)
class SheetDifferences:
    """``missing`` is closed only on request."""

    sheet: Sheet
    made: list[Made] = field(default_factory=list)
    changed: list[Altered] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    untouched: int = 0

    @property
    def drafts(self) -> Iterator[Draft]:
        """The lines that write something."""
        yield from (entry.draft for entry in self.made)
        yield from (entry.draft for entry in self.changed)


@dataclass(slots=True)
class Asked:
    """A likely finding of the personal-data guard, which somebody must look at."""

    problem: Problem
    hit: FieldHit


@dataclass(slots=True)
class Differences:
    """Everything an import would do, or why it cannot."""

    now: Snapshot
    sheets: list[SheetDifferences]
    closes: bool
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)

    def count(self, what: str) -> int:
        """How many rows are ``made``, ``changed`` or ``missing`` in all."""
        return sum(len(getattr(one, what)) for one in self.sheets)

    @property
    def untouched(self) -> int:
        return sum(one.untouched for one in self.sheets)

    @property
    def closed(self) -> int:
        return self.count("missing") if self.closes else 0

    @property
    def is_empty(self) -> bool:
        return not (self.count("made") or self.count("changed") or self.closed)
