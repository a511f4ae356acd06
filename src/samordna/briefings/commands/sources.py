"""Feeds that news come from: which are read, and what a job has got of them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samordna.briefings.commands.rows import row_save
from samordna.briefings.inbox.fetching import FeedAnswer, FeedEntry
from samordna.briefings.models import Item, NewsEntry, NewsSource
from samordna.core.fetching import host_of, problems
from samordna.core.page_pieces import said
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.situation.figures.queries import allowed_hosts

FIELDS = ("name", "address", "unit")
EVERY = timedelta(hours=1)
MOST_DOUBLINGS = 5
"""A feed that fails is asked half as often each time, at last about once a day and a half."""
KEPT = timedelta(days=60)
"""What nobody has written of is forgotten then."""


@transaction.atomic
def source_save(*, source: NewsSource, values: Mapping[str, Any]) -> NewsSource:
    """A new feed or one as it is now, asked as soon as can be. Raises ValidationError where its host is not allowed."""
    kept = locked(source.municipality, source) if source.pk else source
    before = kept.address
    filled(kept, values, FIELDS)
    host = host_of(kept.address)
    if host not in allowed_hosts(kept.municipality_id):
        raise ValidationError({"address": said(problems.not_allowed(host).message)}, code="not_allowed")
    if kept.address != before:
        kept.etag = kept.modified = ""
        kept.next_check_at, kept.failures, kept.problem = None, 0, ""
    return saved(kept)


@transaction.atomic
def answer_keep(*, source: NewsSource, answer: FeedAnswer, at: datetime) -> int:
    """What a feed answered; how many entries are new. Two jobs at once keep each entry once."""
    kept = (
        NewsSource.objects.select_for_update(no_key=True).filter(pk=source.pk, address=source.address).first()
    )
    if kept is None or kept.removed_at:
        return 0
    kept.checked_at, kept.problem = at, answer.problem
    kept.failures = kept.failures + 1 if answer.problem else 0
    kept.next_check_at = at + EVERY * 2 ** min(kept.failures, MOST_DOUBLINGS)
    if not answer.problem:
        kept.etag, kept.modified = answer.edition
    kept.save()
    return _entries_keep(kept, answer.entries, at)


def _entries_keep(source: NewsSource, entries: Iterable[FeedEntry], at: datetime) -> int:
    """What is older than entries are kept is no news, and would come again each time."""
    there = set(NewsEntry.objects.filter(source=source).values_list("key", flat=True))
    new = [
        NewsEntry(
            municipality_id=source.municipality_id,
            source=source,
            key=one.key,
            title=one.title,
            link=one.link,
            summary=one.summary,
            published_at=one.date,
            seen_at=at,
        )
        for one in entries
        if one.key not in there and (one.date is None or one.date > at - KEPT)
    ]
    return len(NewsEntry.objects.bulk_create(new))


def entries_over(older_than: datetime) -> QuerySet[NewsEntry]:
    """What nobody has written of, and that is still read."""
    rows = NewsEntry.objects.filter(seen_at__lt=older_than, item=None)
    return rows.exclude(title="", summary="")


@transaction.atomic
def entries_forget(*, at: datetime) -> int:
    """What nobody has written of for long; how many. Of those without a date the fingerprint stays, or they would come again."""
    old = NewsEntry.objects.filter(seen_at__lt=at - KEPT, item=None)
    dated, _of_each = old.exclude(published_at=None).delete()
    undated = old.filter(published_at=None).exclude(title="", summary="")
    return dated + undated.update(title="", summary="", link="")


@transaction.atomic
def entry_set_aside(*, entry: NewsEntry, at: datetime) -> NewsEntry:
    entry.set_aside_at = at
    entry.save(update_fields=["set_aside_at"])
    return entry


@transaction.atomic
def entry_take_up(*, entry: NewsEntry) -> NewsEntry:
    """It waits again."""
    entry.set_aside_at = None
    entry.save(update_fields=["set_aside_at"])
    return entry


@transaction.atomic
def entry_write(*, entry: NewsEntry, item: Item, values: Mapping[str, Any]) -> Item:
    """A piece of news of what a feed has told. Raises ValidationError, also where somebody has written of it already."""
    kept = NewsEntry.objects.select_for_update(no_key=True).get(pk=entry.pk)
    if kept.item_id:
        raise ValidationError(_("Somebody has written of it already. Look among the news."), code="written")
    kept.item = row_save(row=item, values=values)
    kept.save(update_fields=["item"])
    return kept.item
