"""Areas on their way in: kept between preview and confirmation, then taken into the tree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.accounts.models import User
from samordna.core.personal_data import FieldHit, decisions_log
from samordna.organisation.commands.saving import lock_order
from samordna.organisation.models import Municipality
from samordna.plandoc.areas.model import FiledAreas
from samordna.situation.commands.areas import area_changed, area_create
from samordna.situation.commands.kept_figures import kept_figures_look_again
from samordna.situation.models import Area, IncomingAreas


@dataclass(frozen=True, slots=True)
class TakenArea:
    """A row: ``area`` is the one that is there, None for a new one; ``inside_line`` is a row before it that it is part of."""

    line: int
    area: Area | None
    values: Mapping[str, Any]
    inside_line: int | None = None


@transaction.atomic
def incoming_areas_create(
    *, municipality: Municipality, user: User, name: str, filed: FiledAreas
) -> IncomingAreas:
    """Keep what was read until somebody has looked at what it would change."""
    return IncomingAreas.objects.create(
        municipality=municipality, uploaded_by=user, name=name[-255:], content=filed.to_json()
    )


@transaction.atomic
def incoming_areas_take(
    *, incoming: IncomingAreas, user: User, taken: Sequence[TakenArea], asked: Iterable[FieldHit]
) -> tuple[int, int]:
    """Make and change areas, all or none, each after the one it is part of; how many of each. Raises ValidationError."""
    municipality = incoming.municipality
    lock_order(municipality)
    by_line: dict[int, Area] = {}
    is_moved = False
    for one in taken:
        inside = by_line.get(one.inside_line) if one.inside_line is not None else None
        values = {**one.values, "parent": inside} if inside else one.values
        by_line[one.line], has_moved = _taken_in(municipality, one.area, values)
        is_moved = is_moved or has_moved
    if is_moved:
        kept_figures_look_again(municipality=municipality)
    decisions_log(municipality_id=municipality.pk, user_id=user.pk, place="situation.area", hits=asked)
    incoming_areas_discard(incoming=incoming)
    made = sum(one.area is None for one in taken)
    return made, len(taken) - made


@transaction.atomic
def incoming_areas_discard(*, incoming: IncomingAreas) -> None:
    """Forget it."""
    IncomingAreas.objects.filter(pk=incoming.pk).delete()


def _taken_in(municipality: Municipality, area: Area | None, values: Mapping[str, Any]) -> tuple[Area, bool]:
    """The area, and whether it was moved."""
    try:
        if area is None:
            return area_create(municipality=municipality, values=values), False
        return area_changed(municipality=municipality, area=area, values=values)
    except ValidationError as error:
        name = values.get("name") or (area.name if area else "")
        raise ValidationError([f"{name}: {one}" for one in error.messages]) from error
