"""What is done to every row of a picture alike: statements, sources and problems. Each command of theirs begins here."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.organisation.commands.listed import place_after, row_place
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.situation.commands.holding import held_open
from samordna.situation.models import Picture, Source
from samordna.situation.models.picture import PictureContent

ContentRow = TypeVar("ContentRow", bound=PictureContent)


@transaction.atomic
def row_add(*, row: ContentRow, values: Mapping[str, Any], allowed: Collection[str]) -> ContentRow:
    """Put a new row, which knows its picture, last in its list. Raises ValidationError, as ClosedPicture or by field."""
    picture = held_open(row.picture)
    row.municipality = picture.municipality
    row.position = place_after(type(row)._default_manager.filter(picture=picture))
    return saved(filled(row, values, allowed))


@transaction.atomic
def row_update(*, row: ContentRow, values: Mapping[str, Any], allowed: Collection[str]) -> ContentRow:
    """Raises ValidationError, as ClosedPicture or by field."""
    return saved(filled(row_held(row), values, allowed))


@transaction.atomic
def row_move(*, row: ContentRow, to: int) -> ContentRow:
    """Give a row place number ``to`` (from 0) among the rows of its kind; too large means last. Raises ClosedPicture."""
    held_open(row.picture)
    row_place(row=row, others=type(row)._default_manager.filter(picture=row.picture_id).present(), to=to)
    return row


@transaction.atomic
def row_remove(*, row: ContentRow) -> ContentRow:
    """Raises ClosedPicture."""
    row = row_held(row)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def row_restore(*, row: ContentRow) -> ContentRow:
    """Put a removed row back where it was. Raises ValidationError, as ClosedPicture too."""
    row = row_held(row)
    row.removed_at = None
    return saved(row)


def row_held(row: ContentRow) -> ContentRow:
    """The row as it is now, kept from others with its picture. Raises ClosedPicture."""
    picture = held_open(row.picture)
    return locked(picture.municipality, row)


def refuse_foreign_sources(picture: Picture, numbers: Iterable[int]) -> None:
    """Raises ValidationError unless each is a source of the picture."""
    asked = set(numbers)
    known = Source.objects.present().filter(picture=picture, pk__in=asked)
    if len(asked) != known.count():
        words = _("One of the sources has been removed. Choose among those that are left.")
        raise ValidationError({"sources": ValidationError(words, code="foreign")})
