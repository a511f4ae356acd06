"""Rows as the page shows them. A cell is prepared as HTML once: a large municipality has thousands of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import icon, look_tag
from samordna.home.coverage.files import row_name
from samordna.home.coverage.model import CoverageCell, CoverageRow, Fact, State
from samordna.plandoc.labels import shortened

LONGEST_TITLE = 70
ICONS = {
    State.IN_ORDER: "CheckmarkCircleFill",
    State.NOT_DUE: "Hourglass",
    State.LATE: "ExclamationmarkTriangleFill",
    State.MISSING: "XMarkOctagonFill",
    State.NOT_NEEDED: "MinusCircle",
    State.NOT_SHOWN: "PadlockLocked",
}


TONES = {
    State.IN_ORDER: "success",
    State.NOT_DUE: "neutral",
    State.LATE: "warning",
    State.MISSING: "danger",
    State.NOT_NEEDED: "neutral",
    State.NOT_SHOWN: "neutral",
}


def state_tag(state: State) -> SafeString:
    """The state as colour, icon and word, for lists of few rows."""
    return look_tag(TONES[state], ICONS[state], state.label)


@dataclass(frozen=True, slots=True)
class ShownRow:
    name: str
    about: str
    url: str
    cells: SafeString
    faults: str


class Shower:
    """Shows rows in the reader's language, looking up each word once."""

    def __init__(self, municipality: str) -> None:
        self._municipality = municipality
        self._states = {state: self._state(state) for state in State}
        self._facts = {fact: escape(fact.heading) for fact in Fact}

    def rows(self, rows: Iterable[CoverageRow]) -> list[ShownRow]:
        return [self._row(row) for row in rows]

    def _row(self, row: CoverageRow) -> ShownRow:
        others = ngettext("and %(n)d more plan", "and %(n)d more plans", row.other_plans) % {
            "n": row.other_plans
        }
        return ShownRow(
            name=row_name(row, self._municipality),
            about=" · ".join(filter(None, (row.body, others if row.other_plans else ""))),
            url=row.url,
            cells=mark_safe("".join(self._cell(cell, row) for cell in row.cells)),  # noqa: S308 (escaped in _cell)
            faults=self._faults(row),
        )

    def _cell(self, cell: CoverageCell, row: CoverageRow) -> str:
        verdict = cell.verdict
        kind = f"is-{verdict.state}{' follows' if verdict.follows else ''}"
        words: str = escape("" if verdict.says_it else verdict.words)
        state = (
            self._state(verdict.state, capfirst(verdict.words))
            if verdict.says_it
            else self._states[verdict.state]
        )
        if cell.url and cell.is_fault:
            words = f'{words} <span class="step"><a href="{escape(cell.url)}">{escape(cell.step)}</a></span>'
        elif cell.url:
            words = f'<a href="{escape(cell.url)}">{words or escape(cell.step)}</a>'
        if cell.fact is Fact.PLAN and row.plan_title:
            words = f'{words} <span class="about">{escape(shortened(row.plan_title, LONGEST_TITLE))}</span>'
        return (
            f'<td role="cell" class="{kind}"><span class="fact">{self._facts[cell.fact]}</span> '
            f'{state} <span class="words">{words}</span></td>'
        )

    def _faults(self, row: CoverageRow) -> str:
        return (
            _("%(n)d of %(total)d missing or late") % {"n": row.faults, "total": len(row.cells)}
            if row.faults
            else ""
        )

    @staticmethod
    def _state(state: State, label: str = "") -> str:
        return format_html('<span class="state">{}{}</span>', icon(ICONS[state]), label or state.label)
