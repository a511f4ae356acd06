"""Writes of the organisation."""

from django.db import transaction

from samordna.organisation.models import Municipality


@transaction.atomic
def municipality_create(*, name: str, slug: str, code: str, revision_months: int = 24) -> Municipality:
    """Set up a municipality. Raises ValidationError when slug or code is taken or not allowed."""
    municipality = Municipality(name=name, slug=slug, code=code, revision_months=revision_months)
    municipality.full_clean()
    municipality.save()
    return municipality
