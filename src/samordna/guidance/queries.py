"""Reads of guides."""

from django.db.models import QuerySet
from django.utils.timezone import localdate

from samordna.core.models.base import OrderedQuerySet
from samordna.core.prepared import Prepared, given
from samordna.guidance.models import Guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.reaching import telephone


def guides_of(municipality: Municipality) -> OrderedQuerySet:
    """Every guide, drafts too, in their order."""
    return Guide.objects.filter(municipality=municipality).present()


def published(municipality: Municipality) -> list[Guide]:
    """What everybody may read, without the steps. One query."""
    return _PUBLISHED.objects(municipality=municipality.pk)


def _published() -> QuerySet[Guide]:
    rows = Guide.objects.filter(municipality=given("municipality")).present()
    return rows.exclude(published_at=None).defer("body")


_PUBLISHED = Prepared(_published)


def published_whole(municipality: Municipality) -> list[Guide]:
    """The same with their steps."""
    return list(guides_of(municipality).exclude(published_at=None))


def published_named(municipality: Municipality, slug: str) -> Guide | None:
    """Asked each time somebody takes a step, perhaps by all who work in the municipality at once."""
    return next(iter(_NAMED.objects(municipality=municipality.pk, slug=slug)), None)


def _named() -> QuerySet[Guide]:
    rows = Guide.objects.filter(municipality=given("municipality"), slug=given("slug"), removed_at=None)
    return rows.exclude(published_at=None).order_by("pk")[:1]


_NAMED = Prepared(_named)


def contact_choices(municipality: Municipality) -> list[tuple[str, str]]:
    """The contact points that a guide can name: those that everybody may see and that are there to be called. One query."""
    rows = ContactPoint.objects.filter(municipality=municipality, restricted=False).present()
    rows = rows.select_related("unit", "partner").exclude(unit__valid_to__lt=localdate())
    return [(str(row.pk), contact_label(row)) for row in rows]


def contact_label(row: ContactPoint) -> str:
    """Two units may have a function of the same name."""
    owner = row.unit or row.partner
    return " · ".join(filter(None, (row.function, owner.name if owner else "", telephone.shown(row.phone))))
