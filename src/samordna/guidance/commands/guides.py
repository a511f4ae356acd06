"""Writes of guides."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samordna.guidance.commands.keeping import kept, refuse, what_stops
from samordna.guidance.models import Guide
from samordna.organisation.commands.listed import place_after, row_place
from samordna.organisation.commands.saving import filled, lock_order, locked
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import mark_of

FIELDS = frozenset({"title", "situation", "owner", "reviewed_on", "review_mark", "body"})
LONGEST_SLUG = 50
OTHER_PAGES = frozenset({"hitta"})
"""Addresses beside those of the guides, which are another page's."""


@transaction.atomic
def guide_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Guide:
    """A draft, last among the guides; its address is made from its title. Raises ValidationError."""
    lock_order(municipality)
    row = filled(Guide(municipality=municipality), values, FIELDS)
    row.slug = _free_slug(municipality, row.title)
    row.position = place_after(Guide.objects.filter(municipality=municipality))
    refuse_same_title(row)
    return kept(row)


@transaction.atomic
def guide_update(*, municipality: Municipality, guide: Guide, values: Mapping[str, Any]) -> Guide:
    """Raises ValidationError, with the place, for a circle or a way to nowhere; for a published guide for more."""
    lock_order(municipality)
    row = filled(locked(municipality, guide), values, FIELDS)
    if "reviewed_on" in values and "review_mark" not in values:
        row.review_mark = mark_of(row.content)
    refuse_same_title(row)
    return kept(row)


@transaction.atomic
def guide_review(*, municipality: Municipality, guide: Guide) -> Guide:
    """Somebody has read the guide today, and it still holds."""
    row = locked(municipality, guide)
    row.reviewed_on, row.review_mark = timezone.localdate(), mark_of(row.content)
    return kept(row)


@transaction.atomic
def guide_publish(*, municipality: Municipality, guide: Guide) -> Guide:
    """Let everybody read the guide. Raises ValidationError with everything that stands in the way."""
    lock_order(municipality)
    row = locked(municipality, guide)
    refuse(what_stops(row))
    row.published_at = row.published_at or timezone.now()
    return kept(row)


@transaction.atomic
def guide_withdraw(*, municipality: Municipality, guide: Guide) -> Guide:
    """Let the guide be a draft again, which only those who edit guides see."""
    lock_order(municipality)
    row = locked(municipality, guide)
    row.published_at = None
    return kept(row)


@transaction.atomic
def guide_move(*, municipality: Municipality, guide: Guide, to: int) -> Guide:
    """Give a guide place number ``to`` (from 0); too large means last."""
    lock_order(municipality)
    row = locked(municipality, guide)
    row_place(row=row, others=Guide.objects.filter(municipality=municipality).present(), to=to)
    return row


@transaction.atomic
def guide_remove(*, municipality: Municipality, guide: Guide) -> Guide:
    lock_order(municipality)
    row = locked(municipality, guide)
    row.mark_removed()
    return kept(row)


@transaction.atomic
def guide_restore(*, municipality: Municipality, guide: Guide) -> Guide:
    """Put a guide back, as published as it was. Raises ValidationError when it can no longer be so."""
    lock_order(municipality)
    row = locked(municipality, guide)
    row.removed_at = None
    row.slug = _free_slug(municipality, row.title, but=row)
    refuse_same_title(row)
    return kept(row)


def refuse_same_title(row: Guide) -> None:
    """Two guides of one title cannot be told apart by whoever is in a hurry. Raises ValidationError."""
    others = Guide.objects.filter(municipality=row.municipality_id).present().exclude(pk=row.pk)
    if row.title.strip().casefold() in {
        one.strip().casefold() for one in others.values_list("title", flat=True)
    }:
        words = _("There is a guide called “%(title)s” already. Give this one another title.")
        raise ValidationError({"title": ValidationError(words % {"title": row.title}, code="same_title")})


def _free_slug(municipality: Municipality, title: str, *, but: Guide | None = None) -> str:
    """The address that a guide has, or one made from its title, that no other has."""
    others = Guide.objects.filter(municipality=municipality).present()
    if but is not None:
        others = others.exclude(pk=but.pk)
    taken = {*others.values_list("slug", flat=True), *OTHER_PAGES}
    plain = but.slug if but is not None else slugify(title)[:LONGEST_SLUG].strip("-") or "guide"
    return next(
        one
        for number in range(1, len(taken) + 2)
        if (one := plain if number == 1 else f"{plain}-{number}") not in taken
    )
