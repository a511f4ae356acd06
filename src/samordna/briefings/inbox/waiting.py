"""What has come from the feeds, and which feeds are to be asked."""

from datetime import datetime

from django.db.models import F, Q, QuerySet

from samordna.briefings.models import NewsEntry, NewsSource
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


def due(municipality_id: int, at: datetime) -> QuerySet[NewsSource]:
    """Feeds whose time has come."""
    rows = NewsSource.objects.filter(municipality=municipality_id).present()
    return rows.filter(Q(next_check_at=None) | Q(next_check_at__lte=at))
