"""What other slices have that has a day: all of it asked for in one query, however many they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import JSONObject

from samordna.accounts.access import Access
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality

Told = dict[str, Any]
"""A row as JSON tells it: days and moments as ISO 8601."""


@dataclass(frozen=True, slots=True)
class Source:
    """``rows`` are those with a day, as far as the reader sees them; ``fields`` what is told of each, as expressions.

    ``things`` is what a row comes to.
    """

    rows: Callable[[Municipality, Access], QuerySet[Any]]
    fields: Mapping[str, Any]
    things: Callable[[Municipality, Told], Iterable[DatedThing]]


_SOURCES: list[Source] = []


def register_dated(source: Source) -> None:
    """Told by a slice above from its ``hooks.py``."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def dated_elsewhere(municipality: Municipality, access: Access) -> Iterator[DatedThing]:
    """One query."""
    return things_of(_SOURCES, municipality, access)


def things_of(
    sources: Sequence[Source], municipality: Municipality, access: Access, where: Q | None = None
) -> Iterator[DatedThing]:
    """Of the rows for which ``where`` holds. One query."""
    first, *others = (
        _asked(source, number, municipality, access, where or Q()) for number, source in enumerate(sources)
    )
    for number, told in first.union(*others, all=True):
        yield from sources[int(number)].things(municipality, told)


def _asked(
    source: Source, number: int, municipality: Municipality, access: Access, where: Q
) -> QuerySet[Any]:
    rows = source.rows(municipality, access).filter(where).order_by()
    whose = Value(str(number), output_field=CharField())
    return rows.values_list(whose, JSONObject(**source.fields))
