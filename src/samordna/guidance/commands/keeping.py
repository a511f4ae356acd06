"""How every command keeps a guide: no circle and no way to nowhere, and nothing wrong in what everybody reads."""

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.core.page_pieces import language
from samordna.guidance.models import Guide
from samordna.guidance.reached import contacts_of
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import Fault, shape_faults
from samordna.plandoc.guiding import faults as faults_in
from samordna.plandoc.guiding.fault_words import BROKEN


def kept(row: Guide) -> Guide:
    """Save the guide. Raises ValidationError with the place of what is wrong; nothing is then saved."""
    row.clean_fields(exclude=["municipality"])
    stopping = [one for one in shape_faults(row.content) if one.code in BROKEN]
    if row.is_published and row.removed_at is None:
        stopping = stopping or what_stops(row)
    refuse(stopping)
    saved(row)
    _tell_municipality(row.municipality)
    return row


def what_stops(row: Guide) -> list[Fault]:
    """What must be mended before everybody may read the guide. One query."""
    contacts = contacts_of(row.municipality, [row.content])
    return [one for one in faults_in(row.content, contacts, localdate()) if one.stops]


def refuse(faults: list[Fault]) -> None:
    if faults:
        raise ValidationError([ValidationError(one.in_(language()), code=one.code) for one in faults])


def _tell_municipality(municipality: Municipality) -> None:
    """Let the municipality say whether there is anything for everybody to read, so that no page has to look."""
    published = Guide.objects.filter(municipality=municipality, removed_at=None).exclude(published_at=None)
    has_guide = published.exists()
    if has_guide != municipality.has_guide:
        municipality.has_guide = has_guide
        municipality.save(update_fields=["has_guide"])
