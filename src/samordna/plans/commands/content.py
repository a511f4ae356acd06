"""Add, change, reorder, remove and put back the rows of a version: sections, activities, services and parts alike."""

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Max

from samordna.plans.commands.closing import hold_open, refuse_recorded
from samordna.plans.commands.renaming import names_follow, refuse_return, refuse_taken
from samordna.plans.models import Part, PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import Sight

ContentRow = TypeVar("ContentRow", bound=ContentModel)


@transaction.atomic
def content_create(
    *, model: type[ContentRow], version: PlanVersion, values: dict[str, Any], sight: Sight | None = None
) -> ContentRow:
    """Add a row last in its list. Raises ValidationError, as ClosedVersion where the text is not to be changed, or NameTaken.

    Here and below ``sight`` is what the writer sees of the version; names that are hidden from the writer refuse nothing.
    """
    hold_open(version)
    return row_add(model=model, version=version, values=values, sight=sight)


def row_add(
    *, model: type[ContentRow], version: PlanVersion, values: dict[str, Any], sight: Sight | None = None
) -> ContentRow:
    """Add a row whatever state the version, which is held, is in: a decision comes to a text that is not to be changed.

    ``values`` may give the key that it is to have; otherwise it has the next free one.
    """
    siblings = _siblings(model, version, values.get("kind"))
    last = siblings.aggregate(last=Max("position"))["last"]
    row = model(
        version=version,
        municipality_id=version.municipality_id,
        position=0 if last is None else last + 1,
        **{"key": _free_key(model, version, values.get("kind")), **values},
    )
    row.full_clean(exclude=["version", "municipality"])
    refuse_taken(row=row, before={}, sight=sight)
    row.save()
    return row


@transaction.atomic
def content_update(*, row: ContentRow, values: dict[str, Any], sight: Sight | None = None) -> ContentRow:
    """Change a row, and what activities call it. Raises ValidationError, as ClosedVersion or NameTaken; nothing is then saved."""
    hold_open(row.version)
    refuse_recorded(row)
    before = dict(row.data) if isinstance(row, Part) else {}
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean(exclude=["version", "municipality"])
    refuse_taken(row=row, before=before, sight=sight)
    row.save()
    names_follow(row=row, before=before)
    return row


@transaction.atomic
def content_remove(*, row: ContentRow) -> ContentRow:
    """Take a row out of the plan; :func:`content_restore` puts it back where it was."""
    hold_open(row.version)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def content_restore(*, row: ContentRow, sight: Sight | None = None) -> ContentRow:
    """Put a removed row back. Raises ClosedVersion, or NameTaken where another part has taken its name since."""
    hold_open(row.version)
    refuse_return(row=row, sight=sight)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def content_move(*, row: ContentRow, to: int) -> ContentRow:
    """Give a row place number ``to`` (from 0) among the present rows of its list; too large means last."""
    hold_open(row.version)
    siblings = list(
        _siblings(type(row), row.version, getattr(row, "kind", None)).present().exclude(pk=row.pk)
    )
    siblings.insert(max(to, 0), row)
    for place, sibling in enumerate(siblings):
        sibling.position = place
    type(row)._default_manager.bulk_update(siblings, ["position"])
    return row


def _siblings(model: type[ContentRow], version: PlanVersion, kind: str | None) -> Any:
    """The rows of the same list, removed ones too."""
    if issubclass(model, Part):
        return model._default_manager.filter(version=version).filter(kind=kind)
    return model._default_manager.filter(version=version)


def _free_key(model: type[ContentRow], version: PlanVersion, kind: str | None) -> str:
    prefix = kind if model is Part else KEY_PREFIX[model._meta.model_name or ""]
    taken = set(model._default_manager.filter(version=version).values_list("key", flat=True))
    number = len(taken) + 1
    while f"{prefix}-{number}" in taken:
        number += 1
    return f"{prefix}-{number}"


KEY_PREFIX = {"section": "sections", "activity": "activities", "planservice": "services"}
"""Keys begin like the ids that :class:`~samordna.plandoc.schema.PlanDocument` gives: with the name of the list."""
