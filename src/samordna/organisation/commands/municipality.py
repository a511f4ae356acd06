"""Writes of the municipality itself: its details, its colour, its logo and Word template."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core.former_contents import keep_former
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import FormerAddress, FormerFile, Municipality, MunicipalityFile
from samordna.organisation.models.municipality import RESERVED_SLUGS
from samordna.organisation.settings.colours import refuse_faint
from samordna.organisation.settings.files import checked_file

FIELDS = {
    *("name", "slug", "county", "revision_months", "has_central_steps", "confirm_months"),
    *("least_inhabitants", "colour"),
}
FILE_FIELDS = {"name", "mark", "content_type"}


@transaction.atomic
def municipality_create(
    *,
    name: str,
    slug: str,
    code: str,
    revision_months: int = 24,
    county: str = "",
    has_central_steps: bool = True,
) -> Municipality:
    """Set up a municipality. Raises ValidationError when slug or code is taken or not allowed."""
    municipality = Municipality(
        name=name,
        slug=slug,
        code=code,
        revision_months=revision_months,
        county=county,
        has_central_steps=has_central_steps,
    )
    refuse_anothers_address(municipality)
    municipality.full_clean()
    municipality.save()
    return municipality


@transaction.atomic
def municipality_update(*, municipality: Municipality, values: Mapping[str, Any]) -> Municipality:
    """Change the settings. Raises ValidationError, with a colour that would do when the given one is too faint to read.

    The address that it had leads to the new one, and is given to no other municipality.
    """
    row = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    before = row.slug
    filled(row, values, FIELDS)
    row.clean_fields()
    row.colour = row.colour.lower()
    refuse_faint(row.colour)
    if row.slug != before:
        refuse_anothers_address(row)
        row.former_addresses.filter(slug=row.slug).delete()
        FormerAddress.objects.create(slug=before, leads_to=row)
    return saved(row)


def refuse_anothers_address(municipality: Municipality) -> None:
    """Raise ValidationError when the address is, or was, another municipality's, or a page of Samordna's own."""
    slug = municipality.slug
    others = Municipality.objects.filter(slug=slug).exclude(pk=municipality.pk)
    formers = FormerAddress.objects.filter(slug=slug).exclude(leads_to=municipality.pk)
    if slug in RESERVED_SLUGS or others.exists() or formers.exists():
        words = _("The address “%(slug)s” is taken, or has been another municipality's. Choose another.")
        raise ValidationError({"slug": ValidationError(words % {"slug": slug}, code="taken")})


@transaction.atomic
def municipality_file_set(
    *, municipality: Municipality, kind: MunicipalityFile.Kind, name: str, content: bytes
) -> MunicipalityFile:
    """Keep a logo or a Word template in place of the one before. Raises ValidationError when it is something else."""
    content_type = checked_file(kind, content)
    row = MunicipalityFile.objects.select_for_update().filter(municipality=municipality, kind=kind).first()
    if row:
        _keep_former(row)
    else:
        row = MunicipalityFile(municipality=municipality, kind=kind)
    row.name, row.content, row.content_type = name[-255:], content, content_type
    row.mark, row.removed_at = _mark_of(content), None
    return _saved_file(row)


@transaction.atomic
def municipality_file_update(
    *, municipality: Municipality, file: MunicipalityFile, values: Mapping[str, Any]
) -> MunicipalityFile:
    """Have back the contents with the mark that ``values`` names. Raises ValidationError when they are no longer kept."""
    row = locked(municipality, file)
    filled(row, values, FILE_FIELDS)
    former = FormerFile.objects.filter(municipality=municipality, kind=row.kind, mark=row.mark).first()
    if former is None:
        raise ValidationError(
            _("The file that was replaced is no longer kept. Upload it again."), code="gone"
        )
    _keep_former(MunicipalityFile.objects.get(pk=row.pk))
    row.content = bytes(former.content)
    return _saved_file(row)


@transaction.atomic
def municipality_file_remove(*, municipality: Municipality, file: MunicipalityFile) -> MunicipalityFile:
    """Take a logo or a Word template away; :func:`municipality_file_restore` puts it back."""
    row = locked(municipality, file)
    row.mark_removed()
    return _saved_file(row)


@transaction.atomic
def municipality_file_restore(*, municipality: Municipality, file: MunicipalityFile) -> MunicipalityFile:
    row = locked(municipality, file)
    row.removed_at = None
    return _saved_file(row)


def _saved_file(row: MunicipalityFile) -> MunicipalityFile:
    if row.kind == MunicipalityFile.Kind.LOGO:
        mark = "" if row.removed_at else row.mark or _mark_of(bytes(row.content))
        row.municipality.logo_mark = mark
        row.municipality.save(update_fields=["logo_mark"])
    return saved(row)


def _keep_former(row: MunicipalityFile) -> None:
    content = bytes(row.content)
    keep_former(
        FormerFile.objects.filter(municipality=row.municipality, kind=row.kind),
        FormerFile(
            municipality=row.municipality,
            kind=row.kind,
            mark=row.mark or _mark_of(content),
            content_type=row.content_type,
            content=content,
        ),
    )


def _mark_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
