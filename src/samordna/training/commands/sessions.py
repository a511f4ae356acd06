"""Sessions planned."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.organisation.commands.saving import filled, saved
from samordna.organisation.models import Municipality
from samordna.training.models import Session

FIELDS = (
    "course",
    "unit",
    "starts_at",
    "ends_at",
    "venue",
    "link",
    "seats",
    "units",
    "forums",
    "language",
    "about",
)


@transaction.atomic
def session_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Session:
    """Raises ValidationError."""
    return saved(filled(Session(municipality=municipality), values, FIELDS))
