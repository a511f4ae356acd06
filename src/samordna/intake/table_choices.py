"""What a table may be taken for, and what its columns may hold, as choices."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext

from samordna.core.page_pieces import said
from samordna.intake.models import TableLayout, UploadGrid
from samordna.intake.reader import adapter
from samordna.plandoc.reading.takes import NO_COLUMN, TAKE_COLUMNS, Take, column_label
from samordna.plandoc.taken_as import TakenAs, kind_label


def take_from(value: dict[str, Any]) -> Take:
    """A take again from its JSON. Raises pydantic's ValidationError."""
    take: Take = adapter(Take).validate_python(value)
    return take


def take_to_json(take: Take) -> dict[str, Any]:
    value: dict[str, Any] = adapter(Take).dump_python(take, mode="json")
    return value


def layouts_of(municipality_id: int, but: Collection[str] = ()) -> dict[str, Take]:
    """What the municipality remembers of how tables are laid out, without those that do not hold."""
    rows = TableLayout.objects.present().filter(municipality_id=municipality_id).exclude(layout__in=but)
    return {row.layout: take_from(row.take) for row in rows}


def kinds_offered(now: TakenAs) -> list[TakenAs]:
    """What a person may say that a table is: what has columns, facts about the plan, running text, nothing; and what it is."""
    offered = [*TAKE_COLUMNS, TakenAs.METADATA, TakenAs.TEXT, TakenAs.NOTHING]
    return offered if now in offered else [now, *offered]


def kind_choices(now: TakenAs) -> list[tuple[str, str]]:
    return [(kind.value, said(kind_label(kind))) for kind in kinds_offered(now)]


def column_choices(kind: TakenAs) -> list[tuple[str, str]]:
    """The names that fit a column of the kind: not known first, nothing last."""
    names = [(name, said(column_label(name))) for name in TAKE_COLUMNS.get(kind, ())]
    return [("", "–"), *names, (NO_COLUMN, gettext("Nothing, left out"))] if names else []


def take_of(grid: UploadGrid, said_so: dict[str, Any]) -> Take:
    """What a table is taken for now; what only a person can say, that rows go on, is in what was said of the upload's tables."""
    take = take_from(grid.take)
    if grid.said == UploadGrid.Said.PERSON and (own := said_so.get(str(grid.number))):
        return replace(take, joined=take_from(own).joined)
    return take
