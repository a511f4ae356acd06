"""Writes of the municipality itself: its details, its colour, its logo and Word template."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.organisation.colours import refuse_faint
from samordna.organisation.commands.saving import filled, saved
from samordna.organisation.files import checked_file
from samordna.organisation.models import Municipality, MunicipalityFile

FIELDS = {"name", "county", "revision_months", "confirm_months", "colour"}


@transaction.atomic
def municipality_create(
    *, name: str, slug: str, code: str, revision_months: int = 24, county: str = ""
) -> Municipality:
    """Set up a municipality. Raises ValidationError when slug or code is taken or not allowed."""
    municipality = Municipality(
        name=name, slug=slug, code=code, revision_months=revision_months, county=county
    )
    municipality.full_clean()
    municipality.save()
    return municipality


@transaction.atomic
def municipality_update(*, municipality: Municipality, values: Mapping[str, Any]) -> Municipality:
    """Change the settings. Raises ValidationError, with a colour that would do when the given one is too faint to read."""
    row = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    filled(row, values, FIELDS)
    row.clean_fields()
    row.colour = row.colour.lower()
    refuse_faint(row.colour)
    return saved(row)


@transaction.atomic
def municipality_file_set(
    *, municipality: Municipality, kind: MunicipalityFile.Kind, name: str, content: bytes
) -> MunicipalityFile:
    """Keep a logo or a Word template in place of the one before. Raises ValidationError when it is something else."""
    content_type = checked_file(kind, content)
    row = MunicipalityFile.objects.select_for_update().filter(municipality=municipality, kind=kind).first()
    row = row or MunicipalityFile(municipality=municipality, kind=kind)
    row.name, row.content, row.content_type = name[-255:], content, content_type
    if kind == MunicipalityFile.Kind.LOGO:
        _mark_logo(municipality, hashlib.sha256(content).hexdigest()[:16])
    return saved(row)


@transaction.atomic
def municipality_file_remove(*, municipality: Municipality, kind: MunicipalityFile.Kind) -> None:
    """Take a logo or a Word template away; nothing happens when there is none."""
    MunicipalityFile.objects.filter(municipality=municipality, kind=kind).delete()
    if kind == MunicipalityFile.Kind.LOGO:
        _mark_logo(municipality, "")


def _mark_logo(municipality: Municipality, mark: str) -> None:
    municipality.logo_mark = mark
    municipality.save(update_fields=["logo_mark"])
