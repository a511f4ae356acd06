"""Items of a plan as the rows of a table that fits a page.

A row has the columns that some item fills. When they are too many to be read side by side, the details among them stand as
labelled lines under the first cell instead.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing.content import Cell, Column, Fact, Mark, Table, TableRow


class Named(Protocol):
    """What a row shows, such as an item of a plan."""

    @property
    def id(self) -> str: ...


Shown = TypeVar("Shown", bound=Named)

MOST_COLUMNS = 6
_MOST_UPRIGHT, _FEW_ROWS = 5, 4
"""More columns than this, over more rows than that, are worth turning a page for."""

_COUNT = lazily(r"(?!(?:19|20)\d\d$)\d+")
"""A number that is no year."""

_LETTERS_PER_WEIGHT, _LONGEST_WORD = 6, 18
_ROOM_FOR_DETAILS, _MORE_FOR_THE_FIRST = 3.6, 1.15


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an item as a column. Where room is short a ``detail`` gives way, and then what is ``minor``.

    ``unsaid`` stands where an item says nothing and another does: an empty cell would leave a reader to guess.
    """

    name: str
    title: Text
    weight: float = 1.0
    detail: bool = False
    minor: bool = False
    unsaid: Text | None = None


def table_of(
    area: str,
    items: Sequence[Shown],
    fields: Sequence[Field],
    shown: Callable[[Shown, str], Cell],
    summary: Text,
    language: Language,
    *,
    may_turn: bool = False,
) -> list[Table]:
    """A row for each item, whose first field always is a column. Nothing when the items say nothing."""
    values = [{field.name: shown(item, field.name) for field in fields} for item in items]
    used = [field for field in fields if any(value[field.name] for value in values)]
    if not used:
        return []
    first = fields[0]
    columns = _columns([first, *(field for field in used if field is not first)])
    details = [field for field in used if field not in columns]
    rows = [
        TableRow(
            [value[field.name] or unsaid(field, language) for field in columns],
            [
                Fact(field.title.in_(language), said(value[field.name]))
                for field in details
                if value[field.name]
            ],
            f"{area}/{item.id}",
        )
        for item, value in zip(items, values, strict=True)
    ]
    turned = may_turn and len(columns) > _MOST_UPRIGHT and len(rows) > _FEW_ROWS
    return [
        Table(summary.in_(language), _fitted(columns, rows, language), rows, turned, area),
    ]


def unsaid(field: Field, language: Language) -> str:
    return field.unsaid.in_(language) if field.unsaid else ""


def said(cell: Cell) -> str:
    return cell.name if isinstance(cell, Mark) else cell


def counts_in(table: Table) -> list[bool]:
    """Which columns hold nothing but numbers, and so are read from the right."""
    columns = range(len(table.columns))
    return [all(_COUNT.fullmatch(said(row.cells[place])) for row in table.rows) for place in columns]


def _columns(used: list[Field]) -> list[Field]:
    """Those of ``used`` that are read side by side."""
    if len(used) <= MOST_COLUMNS:
        return used
    kept = [field for field in used if not field.detail]
    return kept if len(kept) <= MOST_COLUMNS else [field for field in kept if not field.minor]


def _fitted(fields: list[Field], rows: list[TableRow], language: Language) -> list[Column]:
    """Columns wide enough for their longest words; the first has room for the details."""
    columns = []
    for place, field in enumerate(fields):
        title = field.title.in_(language)
        words = (word for text in (title, *(said(row.cells[place]) for row in rows)) for word in text.split())
        longest = min(max(map(len, words), default=0), _LONGEST_WORD)
        columns.append(Column(title, max(field.weight, longest / _LETTERS_PER_WEIGHT)))
    widest = max((column.weight for column in columns[1:]), default=0)
    room = _ROOM_FOR_DETAILS if any(row.details for row in rows) else widest * _MORE_FOR_THE_FIRST
    columns[0] = Column(columns[0].title, max(columns[0].weight, room))
    return columns
