"""The pictures of a register as tables, for spreadsheets and for paper."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.age_words import ages_in_words
from samordna.plandoc.mapping.ages import Coverage, How
from samordna.plandoc.mapping.comparing import Difference, PartlyThere
from samordna.plandoc.mapping.gap_model import Gap
from samordna.plandoc.mapping.gap_words import short_area
from samordna.plandoc.mapping.matrix import PLACES, AdministrationRow
from samordna.plandoc.mapping.register import Register
from samordna.plandoc.vocabulary import Language, name_of

Value = str | int


class Sheet(NamedTuple):
    name: str
    columns: list[str]
    rows: list[list[Value]]


def sheets_of(register: Register, places: Sequence[str], language: Language) -> list[Sheet]:
    """The gaps first. ``places`` are those that are compared; a table without rows is left out."""
    sheets = [
        _gaps(register.gaps, language),
        _matrix(register, language),
        _coverage(register.coverage, language),
        _differences(register.differences(places), language),
        _partly(register.partly_there(places), language),
        _incomplete(register, language),
    ]
    return [sheets[0], *(sheet for sheet in sheets[1:] if sheet.rows)]


def _gaps(lacking: Sequence[Gap], speech: Language) -> Sheet:
    columns = [
        labels.GAP.in_(speech),
        *(FIELDS[name].in_(speech) for name in ("function", "level", "target_group", "age")),
        *(FIELDS["areas"].in_(speech), labels.CERTAIN.in_(speech)),
    ]
    rows: list[list[Value]] = [
        [
            gap.text.in_(speech),
            name_of(gap.function, speech) if gap.function else "",
            name_of(gap.level, speech) if gap.level else "",
            name_of(gap.target_group, speech) if gap.target_group else "",
            ages_in_words(gap.ages).in_(speech) if gap.ages else "",
            ", ".join(gap.areas) or labels.WHOLE.in_(speech),
            (labels.YES if gap.is_certain else labels.ASK).in_(speech),
        ]
        for gap in lacking
    ]
    return Sheet(labels.GAPS.in_(speech), columns, rows)


def _matrix(register: Register, speech: Language) -> Sheet:
    matrix = register.matrix
    columns = [
        FIELDS["administration"].in_(speech),
        *(f"{name_of(level, speech)}: {name_of(function, speech).lower()}" for level, function in PLACES),
        *([labels.UNPLACED.in_(speech)] if matrix.has_unplaced else []),
        labels.TOTAL.in_(speech),
    ]

    def line(name: str, row: AdministrationRow) -> list[Value]:
        unplaced: list[Value] = [len(row.unplaced)] if matrix.has_unplaced else []
        return [name, *(cell.count for cell in row.cells), *unplaced, len(row.keys)]

    rows = [line(row.administration or labels.NO_OWNER.in_(speech), row) for row in matrix.rows]
    return Sheet(
        labels.MATRIX.in_(speech),
        columns,
        [*rows, line(labels.ALL.in_(speech), matrix.total)] if rows else [],
    )


def _coverage(covers: Sequence[Coverage], speech: Language) -> Sheet:
    columns = [
        *(FIELDS["function"].in_(speech), FIELDS["target_group"].in_(speech), labels.TOTAL.in_(speech)),
        *(labels.STATED.in_(speech), labels.INFERRED.in_(speech), labels.LACKING.in_(speech)),
    ]
    rows: list[list[Value]] = [
        [
            name_of(cover.function, speech),
            name_of(cover.group, speech),
            len(cover.keys),
            *(", ".join(spans_in_words(cover, how, speech)) for how in (How.STATED, How.INFERRED, How.GAP)),
        ]
        for cover in covers
    ]
    return Sheet(labels.COVERAGE.in_(speech), columns, rows)


def spans_in_words(cover: Coverage, how: How, speech: Language) -> list[str]:
    """Such as "0–12 år" and "18 år eller äldre"; of a group of any age only whether nobody is there for it."""
    if not cover.intervals:
        return [labels.NOBODY.in_(speech)] if how is How.GAP and cover.lacks_all else []
    return [ages_in_words(span).in_(speech) for span in cover.spans_of(how)]


def _differences(told: Sequence[Difference], speech: Language) -> Sheet:
    names = [FIELDS["function"], FIELDS["target_group"], labels.HAS, labels.LACKS]
    rows: list[list[Value]] = [
        [
            name_of(one.function, speech),
            name_of(one.group, speech),
            ", ".join(one.has),
            ", ".join(one.lacks),
        ]
        for one in told
    ]
    return Sheet(labels.DIFFERENCES.in_(speech), [name.in_(speech) for name in names], rows)


def _partly(services: Sequence[PartlyThere], speech: Language) -> Sheet:
    names = [labels.SERVICE, labels.THERE, labels.NOT_THERE]
    rows: list[list[Value]] = [[one.name, areas_said(one.has), areas_said(one.lacks)] for one in services]
    return Sheet(labels.PARTLY.in_(speech), [name.in_(speech) for name in names], rows)


def areas_said(areas: Iterable[str]) -> str:
    return ", ".join(map(short_area, areas))


def _incomplete(register: Register, speech: Language) -> Sheet:
    rows = list(_lacks(register, speech))
    return Sheet(labels.INCOMPLETE.in_(speech), [labels.SERVICE.in_(speech), labels.LACKS.in_(speech)], rows)


def _lacks(register: Register, speech: Language) -> Iterator[list[Value]]:
    for one in register.incomplete:
        yield [one.name, ", ".join(lack.in_(speech) for lack in one.lacks)]
