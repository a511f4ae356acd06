"""Addresses of calendars: made, made anew, and ended."""

import secrets

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.models import User
from samordna.followup.enums import FeedScope
from samordna.followup.models import CalendarFeed
from samordna.organisation.models import Municipality
from samordna.plans.models import Plan


@transaction.atomic
def feed_make(
    *, municipality: Municipality, user: User, scope: FeedScope, plan: Plan | None = None
) -> tuple[CalendarFeed, str]:
    """A new address of a calendar with its token, which is shown this once. An address of before ends."""
    _in_force(municipality, user, scope, plan).update(ended_at=timezone.now())
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed(
        municipality=municipality, user=user, scope=scope, plan=plan, token_hash=token_hash(token)
    )
    feed.full_clean(exclude=["municipality"])
    feed.save()
    return feed, token


@transaction.atomic
def feed_end(*, feed: CalendarFeed) -> CalendarFeed:
    """The address answers no more."""
    if feed.ended_at is None:
        feed.ended_at = timezone.now()
        feed.save(update_fields=["ended_at"])
    return feed


def _in_force(
    municipality: Municipality, user: User, scope: FeedScope, plan: Plan | None
) -> "QuerySet[CalendarFeed]":
    rows = CalendarFeed.objects.filter(municipality=municipality, user=user, scope=scope)
    return rows.filter(plan=plan, ended_at=None)
