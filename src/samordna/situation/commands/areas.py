"""Writes of areas."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.organisation import rules
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.areas.rules import misplaced, wrong_year
from samordna.situation.areas.refusals import told_of
from samordna.situation.areas.uses import refuse_while_used
from samordna.situation.commands.kept_figures import kept_figures_look_again
from samordna.situation.models import Area

FIELDS = frozenset(
    {
        *("kind", "name", "code", "parent", "population", "population_year", "outline"),
        *("valid_from", "valid_to"),
    }
)


@transaction.atomic
def area_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Area:
    """Put an area in the tree. Raises ValidationError."""
    return area_kept(filled(Area(municipality=municipality), values, FIELDS))


@transaction.atomic
def area_update(*, municipality: Municipality, area: Area, values: Mapping[str, Any]) -> Area:
    """Change or move an area; everything below it follows, and what new sums would tell is hidden. Raises ValidationError."""
    row, has_moved = area_changed(municipality=municipality, area=area, values=values)
    if has_moved:
        kept_figures_look_again(municipality=municipality)
    return row


@transaction.atomic
def area_changed(*, municipality: Municipality, area: Area, values: Mapping[str, Any]) -> tuple[Area, bool]:
    """The same without a look at figures, and whether it has moved: for who changes many, and looks once."""
    lock_order(municipality)
    row = locked(municipality, area)
    if row.successor is not None:
        words = _("“%(name)s” has become “%(successor)s”. Change that one.")
        raise ValidationError(words % {"name": row.name, "successor": row.successor.name}, code="merged")
    before = [*row.path]
    kept = area_kept(filled(row, values, FIELDS))
    return kept, kept.path != before


@transaction.atomic
def area_remove(*, municipality: Municipality, area: Area) -> Area:
    """Raises ValidationError while figures, problems or other areas point at it: it is then merged or ended instead."""
    lock_order(municipality)
    row = locked(municipality, area)
    refuse_while_used(row)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def area_restore(*, municipality: Municipality, area: Area) -> Area:
    """Put an area back. Raises ValidationError when its name is taken since, or what it was part of is gone."""
    lock_order(municipality)
    row = locked(municipality, area)
    row.removed_at = None
    return area_kept(row)


@transaction.atomic
def area_kept(row: Area) -> Area:
    """Save an area in its place, with the path that leads there. Raises ValidationError."""
    row.name = " ".join(row.name.split())
    if why := wrong_year(row.population, row.population_year, localdate().year):
        raise _at("population_year", said(why), "year")
    _refuse_misplaced(row)
    _refuse_namesake(row)
    saved(row)
    _write_path(row)
    return row


def _refuse_misplaced(row: Area) -> None:
    parent = row.parent
    below = list(Area.objects.filter(parent=row).present()) if row.pk else []
    if why := misplaced(row.kind, parent.kind if parent else None, {one.kind for one in below}):
        raise _at("kind", said(why), "place")
    if parent is not None:
        _refuse_parent(row, parent)
    if row.valid_to and any(rules.outlasts(one.valid_to, row.valid_to) for one in below):
        words = _("There are areas in “%(name)s” that go on. Move or merge them before it ends.")
        raise _at("valid_to", words % {"name": row.name}, "has_parts")


def _refuse_namesake(row: Area) -> None:
    """Two of one name would be told apart by nobody, also where the first is to end."""
    if row.successor is not None:
        return
    own = row.valid_from, row.valid_to
    beside = Area.objects.filter(municipality=row.municipality_id, parent=row.parent, name__iexact=row.name)
    for other in beside.filter(successor=None).present().exclude(pk=row.pk):
        if rules.overlap(own, (other.valid_from, other.valid_to)):
            raise _at("name", told_of(other), "twice")


def _refuse_parent(row: Area, parent: Area) -> None:
    if row.pk is not None and row.pk in parent.path:
        raise _at("parent", _("An area cannot be part of itself or of an area in it."), "circle")
    if parent.removed_at is not None:
        raise _at("parent", _("“%(name)s” is removed. Choose another.") % {"name": parent.name}, "removed")
    if parent.valid_to is not None and rules.outlasts(row.valid_to, parent.valid_to):
        raise _at("parent", str(rules.PARENT_HAS_ENDED % {"name": parent.name}), "ended")


def _at(field: str, words: str, code: str) -> ValidationError:
    return ValidationError({field: ValidationError(words, code=code)})


def _write_path(row: Area) -> None:
    """That of the area, and where it has moved, of all in it."""
    path = [*(row.parent.path if row.parent else ()), row.pk]
    if path == row.path:
        return
    below = list(Area.objects.filter(municipality=row.municipality_id, path__contains=[row.pk]))
    for one in below:
        one.path = [*path, *one.path[one.path.index(row.pk) + 1 :]]
    row.path = path
    Area.objects.filter(pk=row.pk).update(path=path)
    Area.objects.bulk_update([one for one in below if one.pk != row.pk], ["path"], batch_size=500)
