"""The matrix, the ages and the differences as rows of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from samordna.core.page_pieces import language, said
from samordna.mapping.picture.bars import Bar, bars_of
from samordna.mapping.register.choice import UNOWNED
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.ages import Coverage, How
from samordna.plandoc.mapping.comparing import Difference, PartlyThere
from samordna.plandoc.mapping.gap_model import Gap
from samordna.plandoc.mapping.matrix import AdministrationRow, Cell, Matrix
from samordna.plandoc.mapping.sheets import areas_said, spans_in_words
from samordna.plandoc.vocabulary import Function, TargetGroup, name_of


@dataclass(frozen=True, slots=True)
class Count:
    """``query`` opens the list of just these services."""

    count: int
    query: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    name: str
    counts: list[Count]
    unplaced: int
    total: Count


@dataclass(frozen=True, slots=True)
class AgeRow:
    """``is_by_age`` is false of a group of any age, which has no bars. ``is_gap`` says that what is lacking is among the gaps:
    nobody asks for remedial services for associations.
    """

    group: str
    count: int
    stated: list[str]
    inferred: list[str]
    lacking: list[str]
    bars: list[Bar]
    is_by_age: bool
    is_gap: bool


@dataclass(frozen=True, slots=True)
class AgeTable:
    function: str
    rows: list[AgeRow]
    unknown: int


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """``has`` are places with how many they have."""

    function: str
    group: str
    has: list[tuple[str, int]]
    lacks: list[str]


@dataclass(frozen=True, slots=True)
class PartlyRow:
    key: str
    name: str
    has: str
    lacks: str


def matrix_rows(matrix: Matrix, numbers: dict[str, int]) -> Iterator[MatrixRow]:
    """Those that have services; the sum comes last."""
    for row in matrix.rows:
        if row.keys:
            owner = str(numbers.get(row.administration, "")) if row.administration else UNOWNED
            yield _matrix_row(row, row.administration or said(labels.NO_OWNER), owner)
    yield _matrix_row(matrix.total, said(labels.ALL), "")


def _matrix_row(row: AdministrationRow, name: str, owner: str) -> MatrixRow:
    whose = {"enhet": owner} if owner else {}
    counts = [Count(cell.count, urlencode(_asked(cell) | whose)) for cell in row.cells]
    return MatrixRow(name, counts, len(row.unplaced), Count(len(row.keys), urlencode(whose)))


def _asked(cell: Cell) -> dict[str, str]:
    return {"niva": cell.level.value, "funktion": cell.function.value}


def age_tables(covers: Iterable[Coverage], gaps: Iterable[Gap]) -> Iterator[AgeTable]:
    told = {(gap.function, gap.target_group) for gap in gaps if gap.level is None}
    for function, several in groupby(covers, key=lambda cover: cover.function):
        theirs = list(several)
        yield AgeTable(
            name_of(function, language()), [_age_row(one, told) for one in theirs], len(theirs[0].unknown)
        )


def _age_row(cover: Coverage, told: set[tuple[Function | None, TargetGroup | None]]) -> AgeRow:
    speech = language()
    return AgeRow(
        group=name_of(cover.group, speech),
        count=len(cover.keys),
        stated=spans_in_words(cover, How.STATED, speech),
        inferred=spans_in_words(cover, How.INFERRED, speech),
        lacking=spans_in_words(cover, How.GAP, speech),
        bars=bars_of(cover),
        is_by_age=bool(cover.intervals),
        is_gap=bool(cover.intervals)
        or not told.isdisjoint({(cover.function, cover.group), (None, cover.group)}),
    )


def difference_rows(differences: Iterable[Difference]) -> Iterator[DifferenceRow]:
    speech = language()
    for one in differences:
        has = [(place, len(keys)) for place, keys in one.has.items()]
        yield DifferenceRow(name_of(one.function, speech), name_of(one.group, speech), has, list(one.lacks))


def partly_rows(services: Iterable[PartlyThere]) -> Iterator[PartlyRow]:
    for one in services:
        yield PartlyRow(one.key, one.name, areas_said(one.has), areas_said(one.lacks))
