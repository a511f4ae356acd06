"""What readers choose: how often, about what, none at all; and their secret addresses of news."""

import secrets
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.models import User
from samordna.briefings.models import Flow, NewsAddress, Subscription
from samordna.briefings.sending.reader import Key
from samordna.organisation.commands.saving import filled, lock_order, saved
from samordna.organisation.models import Municipality

FIELDS = ("rhythm", "subjects")


@transaction.atomic
def subscription_choose(*, municipality: Municipality, user: User, values: Mapping[str, Any]) -> Subscription:
    """Who chooses gets mail again. Raises ValidationError."""
    row = _of(municipality, ("user", user.pk))
    row.off_at = None
    return saved(filled(row, values, FIELDS))


@transaction.atomic
def subscription_end(*, municipality: Municipality, reader: Key) -> Subscription:
    """No more mails with news to the reader."""
    row = _of(municipality, reader)
    if row.off_at is None:
        row.off_at = timezone.now()
    return saved(row)


@transaction.atomic
def subscription_resume(*, municipality: Municipality, reader: Key) -> Subscription:
    """As before they were ended."""
    row = _of(municipality, reader)
    row.off_at = None
    return saved(row)


def _of(municipality: Municipality, reader: Key) -> Subscription:
    lock_order(municipality)
    kind, number = reader
    rows = Subscription.objects.filter(municipality=municipality, **{f"{kind}_id": number})
    return rows.first() or Subscription(municipality=municipality, **{f"{kind}_id": number})


@transaction.atomic
def news_address_make(*, flow: Flow, user: User) -> tuple[NewsAddress, str]:
    """A new address and its token, which is shown this once; one that was made before ends."""
    token = secrets.token_urlsafe(32)
    lock_order(flow.municipality)
    _in_force(flow, user).update(ended_at=timezone.now())
    row = NewsAddress(municipality=flow.municipality, flow=flow, user=user, token_hash=token_hash(token))
    return saved(row), token


@transaction.atomic
def news_address_end(*, address: NewsAddress) -> NewsAddress:
    if address.ended_at is None:
        address.ended_at = timezone.now()
        address.save(update_fields=["ended_at"])
    return address


def _in_force(flow: Flow, user: User) -> Any:
    return NewsAddress.objects.filter(flow=flow, user=user, ended_at=None)
