"""Feeds of news (RSS, Atom) as other sites publish them: read as plain text, whatever they hold."""

from samordna.plandoc.feeds.model import FeedItem, FeedRead, Flag
from samordna.plandoc.feeds.reading import read_feed

__all__ = ["FeedItem", "FeedRead", "Flag", "read_feed"]
