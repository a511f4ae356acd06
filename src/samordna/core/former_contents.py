"""The contents of files that were replaced, kept for a while so that a file can be had back through its history."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel

MOST_FORMER = 3
"""Of each file, the latest that were replaced: so many steps back there are."""


class FormerContents(MunicipalityModel):
    """``mark`` tells which contents they are, as the row that had them does; a subclass says of what they are."""

    content_type = models.CharField(_("content type"), max_length=100)
    content = models.BinaryField(_("content"))

    has_history = False

    class Meta:
        abstract = True
        ordering = ["pk"]


def keep_former(kept: "models.QuerySet[FormerContents]", former: FormerContents) -> None:
    """Keep ``former``, which is about to be replaced, among those ``kept`` of the same file, and let the oldest go."""
    kept.filter(mark=former.mark).delete()  # type: ignore[attr-defined, misc]  # every subclass has one
    former.save()
    latest = list(kept.order_by("-pk").values_list("pk", flat=True)[:MOST_FORMER])
    kept.exclude(pk__in=latest).delete()
