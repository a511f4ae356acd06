"""Reads of guides."""

from django.utils.timezone import localdate

from samordna.core.models.base import OrderedQuerySet
from samordna.guidance.models import Guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.reaching import telephone


def guides_of(municipality: Municipality) -> OrderedQuerySet:
    """Every guide, drafts too, in their order."""
    return Guide.objects.filter(municipality=municipality).present()


def published(municipality: Municipality) -> list[Guide]:
    """What everybody may read, without the steps. One query."""
    return list(guides_of(municipality).exclude(published_at=None).defer("body"))


def published_named(municipality: Municipality, slug: str) -> Guide | None:
    return guides_of(municipality).exclude(published_at=None).filter(slug=slug).first()


def contact_choices(municipality: Municipality) -> list[tuple[str, str]]:
    """The contact points that a guide can name: those that everybody may see and that are there to be called. One query."""
    rows = ContactPoint.objects.filter(municipality=municipality, restricted=False).present()
    rows = rows.select_related("unit", "partner").exclude(unit__valid_to__lt=localdate())
    return [(str(row.pk), _choice(row)) for row in rows]


def _choice(row: ContactPoint) -> str:
    """Two units may have a function of the same name."""
    owner = row.unit or row.partner
    return " · ".join(filter(None, (row.function, owner.name if owner else "", telephone.shown(row.phone))))
