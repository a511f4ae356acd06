"""Occasions of the year: set up, changed, removed and put back."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.followup.enums import FollowUpKind
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion, Report
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import year_of
from samordna.plandoc.following_up.planned import moved_a_year

FIELDS = ("kind", "year", "name", "opens_on", "due_on")


@transaction.atomic
def occasion_create(*, municipality: Municipality, values: Mapping[str, Any]) -> FollowUpOccasion:
    """Add an occasion. Raises ValidationError."""
    return _saved(FollowUpOccasion(municipality=municipality), values)


@transaction.atomic
def occasion_update(*, occasion: FollowUpOccasion, values: Mapping[str, Any]) -> FollowUpOccasion:
    """Change an occasion. Raises ValidationError."""
    return _saved(_locked(occasion), values)


@transaction.atomic
def occasion_remove(*, occasion: FollowUpOccasion) -> FollowUpOccasion:
    """Remove an occasion; :func:`occasion_restore` puts it back. Raises ValidationError with what hangs on it."""
    row = _locked(occasion)
    if reason := stands_in_the_way(row):
        raise ValidationError(reason, code="in_use")
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def occasion_restore(*, occasion: FollowUpOccasion) -> FollowUpOccasion:
    """Put an occasion back. Raises ValidationError when its name is taken since."""
    row = _locked(occasion)
    row.removed_at = None
    return _saved(row, {})


@transaction.atomic
def year_set_up(*, municipality: Municipality, year: int, with_forums: bool) -> list[FollowUpOccasion]:
    """Add the reports of a year and, if wanted, the forums of the year before; what is there already stays as it is."""
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    proposed = [
        {name: getattr(one, name) for name in ("year", "name", "opens_on", "due_on")}
        | {"kind": one.kind.value}
        for one in year_of(year)
    ]
    if with_forums:
        proposed += forums_moved_to(municipality, year)
    there = FollowUpOccasion.objects.present().filter(municipality=municipality)
    names = set(there.values_list("name", flat=True))
    kinds = set(there.filter(year=year).exclude(kind=FollowUpKind.FORUM).values_list("kind", flat=True))
    return [
        occasion_create(municipality=municipality, values=values)
        for values in proposed
        if values["name"] not in names and values["kind"] not in kinds
    ]


def forums_moved_to(municipality: Municipality, year: int) -> list[dict[str, Any]]:
    """The forums of the year before as they would be in ``year``: the same days, and that year in their names."""
    last = FollowUpOccasion.objects.present().filter(
        municipality=municipality, year=year - 1, kind=FollowUpKind.FORUM
    )
    return [
        {
            "kind": row.kind,
            "year": year,
            "name": _named_for(row.name, year),
            "opens_on": moved_a_year(row.opens_on, 1),
            "due_on": moved_a_year(row.due_on, 1),
        }
        for row in last.order_by("due_on", "pk")
    ]


def stands_in_the_way(occasion: FollowUpOccasion) -> str:
    """Why the occasion cannot be removed: what hangs on it, or nothing."""
    if count := FollowUpAnswer.objects.filter(occasion=occasion).count():
        return ngettext(
            "%(name)s cannot be removed: %(n)d answer belongs to it. Change its days instead.",
            "%(name)s cannot be removed: %(n)d answers belong to it. Change its days instead.",
            count,
        ) % {"name": occasion.name, "n": count}
    if Report.objects.filter(occasion=occasion).exists():
        return _("%(name)s cannot be removed: reports belong to it. Change its days instead.") % {
            "name": occasion.name
        }
    return ""


def _named_for(name: str, year: int) -> str:
    """The name with its year changed, or with the year after it."""
    moved = name.replace(str(year - 1), str(year))
    return moved if moved != name else f"{name} {year}"


def _locked(occasion: FollowUpOccasion) -> FollowUpOccasion:
    return FollowUpOccasion.objects.select_for_update(of=("self",)).get(pk=occasion.pk)


def _saved(row: FollowUpOccasion, values: Mapping[str, Any]) -> FollowUpOccasion:
    for name in FIELDS:
        setattr(row, name, values.get(name, getattr(row, name)))
    if row.opens_on and row.due_on and row.opens_on > row.due_on:
        raise ValidationError({"due_on": _("The last day cannot be before the first.")}, code="order")
    row.full_clean(exclude=["municipality"], validate_constraints=False)
    if row.removed_at is None and _is_taken(row):
        raise ValidationError(
            {
                "name": _("%(name)s is there already. Give each occasion a name of its own.")
                % {"name": row.name}
            },
            code="unique",
        )
    row.save()
    return row


def _is_taken(row: FollowUpOccasion) -> bool:
    others = FollowUpOccasion.objects.present().filter(municipality_id=row.municipality_id)
    return others.filter(name__iexact=row.name).exclude(pk=row.pk).exists()
