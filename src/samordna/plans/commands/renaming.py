"""A goal, a problem and what a goal is measured by have one name: the activities that say it follow when it is changed."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.plans.following import FOLLOWING, TAKEN_SINCE, is_renamed, names_taken, renamed, says
from samordna.plans.models import Part
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import NOTHING_HIDDEN, Sight, closed_of


class NameTaken(ValidationError):
    """Another part of the same kind is called so; the messages stand by their fields."""


def refuse_taken(*, row: ContentModel, before: Mapping[str, Any], sight: Sight | None) -> None:
    """Raise NameTaken where another goal or problem is called what the row, which said ``before``, says now.

    ``sight`` is what the writer sees, by default what everybody does: a refusal must not tell of a name that is hidden.
    """
    if taken := _taken(row, before, sight):
        raise NameTaken(taken)


def refuse_return(*, row: ContentModel, sight: Sight | None) -> None:
    """The same where the row was removed and is to come back."""
    if _taken(row, {}, sight):
        raise NameTaken(str(TAKEN_SINCE[row.kind]))  # type: ignore[attr-defined]


def _taken(row: ContentModel, before: Mapping[str, Any], sight: Sight | None) -> dict[str, str]:
    if not isinstance(row, Part) or row.kind not in FOLLOWING:
        return {}
    others = Part.objects.present().filter(version=row.version, kind=row.kind).exclude(pk=row.pk)
    seen = (sight or _open_to_all(row.version_id)).shown(others)
    return names_taken(row.kind, row.data, before, [one.data for one in seen])


def _open_to_all(version: int) -> Sight:
    return Sight(closed_of([version]).get(version, NOTHING_HIDDEN), may_read=False)


@transaction.atomic
def names_follow(*, row: ContentModel, before: Mapping[str, Any]) -> None:
    """Let activities say what the row is called now, where they say what it was called ``before``, to the letter."""
    if not isinstance(row, Part):
        return
    for name, field in FOLLOWING.get(row.kind, {}).items():
        was, now = str(before.get(name) or ""), str(row.data.get(name) or "").strip()
        if is_renamed(was, now):
            _rename(row, field, was, now)


def _rename(row: Part, field: str, was: str, now: str) -> None:
    for activity in row.version.activity_set.present().exclude(**{field: ""}).defer("search"):
        said = getattr(activity, field)
        if says(said, was):
            setattr(activity, field, renamed(said, was, now))
            activity.full_clean(exclude=["version", "municipality"])
            activity.save(update_fields=[field])
