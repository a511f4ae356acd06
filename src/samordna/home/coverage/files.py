"""The page as a table for spreadsheets: a state, its words and its date in columns of their own, so that each can be filtered."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from samordna.core.table_files.files import Table, Toned
from samordna.home.coverage.model import Coverage, CoverageRow, Fact, State, Sum

DATED = frozenset(Fact) - {Fact.DEPUTY}


def coverage_table(rows: Sequence[CoverageRow], municipality: str) -> Table:
    columns = [_("Administration"), _("Code"), _("Answers to"), _("Missing or late"), _("Title of the plan")]
    for fact in Fact:
        columns += [str(fact.label), _("%(fact)s: in words") % {"fact": fact.label}]
        columns += [_("%(fact)s: date") % {"fact": fact.label}] if fact in DATED else []
    return Table(_("Who covers what"), columns, [list(_values(row, municipality)) for row in rows])


def sums_table(coverage: Coverage) -> Table:
    columns = [
        _("What"),
        _("In order or not yet due"),
        str(State.LATE.label),
        str(State.MISSING.label),
        _("Total"),
    ]
    return Table(_("Summary"), columns, [_sum(one) for one in coverage.sums()])


def _values(row: CoverageRow, municipality: str) -> Iterator[Any]:
    yield from (row_name(row, municipality), row.code, row.body, row.faults, row.plan_title)
    for cell in row.cells:
        yield Toned(str(cell.state.label), cell.state.value)
        yield cell.verdict.words
        if cell.fact in DATED:
            yield cell.verdict.day


def row_name(row: CoverageRow, municipality: str) -> str:
    if row.unit is not None:
        return row.name
    whole = _("All of %(municipality)s") % {"municipality": municipality}
    return f"{whole}: {row.name}" if row.name else whole


def _sum(one: Sum) -> list[Any]:
    return [str(one.fact.label), one.fine, one.late, one.missing, one.total]
