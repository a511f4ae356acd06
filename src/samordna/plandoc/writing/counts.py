"""Counts shown as bars, always with the table that says the same."""

from collections.abc import Sequence
from typing import Protocol

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.schema import Service
from samordna.plandoc.statuses import LOOKS, WITHOUT_STATUS, look_of
from samordna.plandoc.vocabulary import Function, Language, Status, Text, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Cell, Chart, Column, Mark, Table, TableRow

ACCENT = "#0b4f5c"


class Going(Protocol):
    """An activity of a plan, or one that is reported."""

    @property
    def status(self) -> Status | None: ...


def status_chart(activities: Sequence[Going], language: Language) -> Chart | None:
    """Activities by status; None when no activity has one, for then there is nothing to compare."""
    if not any(activity.status for activity in activities):
        return None
    counts = {status: sum(a.status == status for a in activities) for status in (*LOOKS, None)}
    shown = {status: count for status, count in counts.items() if count}
    cells: list[Cell] = [Mark(s, name_of(s, language)) if s else WITHOUT_STATUS.in_(language) for s in shown]
    return _chart(
        (labels.ACTIVITIES_BY_STATUS, FIELDS["status"], labels.ACTIVITIES_CHART),
        cells,
        list(shown.values()),
        [look_of(status).ink for status in shown],
        language,
    )


def function_chart(services: Sequence[Service], language: Language) -> Chart | None:
    """Services by function; a service with two functions counts in both."""
    if not any(service.functions for service in services):
        return None
    counts = [sum(function in service.functions for service in services) for function in Function]
    names: list[Cell] = [name_of(function, language) for function in Function]
    texts = (labels.SERVICES_BY_FUNCTION, FIELDS["function"], labels.SERVICES_CHART)
    return _chart(texts, names, counts, [ACCENT] * len(names), language)


def _chart(
    texts: tuple[Text, Text, Text],
    cells: list[Cell],
    counts: list[int],
    colours: list[str],
    language: Language,
) -> Chart:
    summary, heading, alternative = (text.in_(language) for text in texts)
    names = [cell.name if isinstance(cell, Mark) else cell for cell in cells]
    said = ", ".join(f"{name.lower()} {count}" for name, count in zip(names, counts, strict=True))
    return Chart(
        labels=names,
        counts=counts,
        colours=colours,
        alternative=alternative.format(said),
        table=Table(
            summary=summary,
            columns=[Column(heading, 2.4), Column(labels.COUNT.in_(language), 1.0)],
            rows=[TableRow([cell, str(count)]) for cell, count in zip(cells, counts, strict=True)],
        ),
    )
