"""What has come from the feeds, and which feeds are to be asked."""

from datetime import datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from samordna.briefings.models import NewsEntry, NewsSource
from samordna.core.order import Swedish
from samordna.core.prepared import given
from samordna.organisation.models import Municipality


def sources_of(municipality: Municipality) -> QuerySet[NewsSource]:
    return NewsSource.objects.filter(municipality=municipality).present().select_related("unit")


def entries_of(municipality: Municipality) -> QuerySet[NewsEntry]:
    """Of feeds that are still read, the newest first; those without a date by when they came."""
    rows = NewsEntry.objects.filter(municipality=municipality, source__removed_at=None)
    told = rows.exclude(title="", summary="").select_related("source__unit", "item")
    return told.order_by(F("published_at").desc(nulls_last=True), "-seen_at", "pk")


def waiting(municipality: Municipality) -> QuerySet[NewsEntry]:
    """Those that nobody has written of or set aside."""
    return entries_of(municipality).filter(item=None, set_aside_at=None)


SOURCES = "news sources that are read"


def every_source() -> QuerySet[NewsSource]:
    """To be asked along with the roles of whoever comes in."""
    return NewsSource.objects.filter(municipality=given("municipality"), removed_at=None)


def to_see_to(municipality: Municipality) -> QuerySet[Any]:
    """Those that do not answer, or have told something that waits: ``come_in`` says how much. One query."""
    waits = Q(entries__item=None, entries__set_aside_at=None) & ~Q(entries__title="", entries__summary="")
    rows = sources_of(municipality).annotate(come_in=Count("entries", filter=waits))
    return rows.exclude(problem="", come_in=0).order_by(Swedish("name"), "pk")


def due(municipality_id: int, at: datetime) -> QuerySet[NewsSource]:
    """Feeds whose time has come."""
    rows = NewsSource.objects.filter(municipality=municipality_id).present()
    return rows.filter(Q(next_check_at=None) | Q(next_check_at__lte=at))
