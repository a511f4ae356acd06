"""Which rows are restricted, by the field of their model that says so: one answer for queries, pages and the history.

The database's own answer, when it writes the history, is ``samordna_is_restricted`` (``core/guards``).
"""

from django.db import models
from django.db.models import Q

from samordna.plandoc.picture.words import Distribution


def restricted_rows(model: type[models.Model]) -> Q | None:
    """The restricted rows of a model; None where none can be."""
    names = {field.name for field in model._meta.local_fields}
    if "restricted" in names:
        return Q(restricted=True)
    return Q(distribution=Distribution.RESTRICTED) if "distribution" in names else None
