"""News flows, news, digests, and what their readers have chosen."""

from samordna.briefings.models.digest import Digest, DigestItem, DigestMail, ItemOpening
from samordna.briefings.models.flow import Flow
from samordna.briefings.models.item import Item
from samordna.briefings.models.source import NewsEntry, NewsSource
from samordna.briefings.models.subscription import NewsAddress, Subscription

__all__ = [
    "Digest",
    "DigestItem",
    "DigestMail",
    "Flow",
    "Item",
    "ItemOpening",
    "NewsAddress",
    "NewsEntry",
    "NewsSource",
    "Subscription",
]
