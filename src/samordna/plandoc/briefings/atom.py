"""News as a feed that other programs fetch (Atom, RFC 4287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from samordna.plandoc.briefings.facts import is_web
from samordna.plandoc.plain import plain
from samordna.plandoc.vocabulary import Language

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
_NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """``key`` is the same as long as the news is, and unlike every other; ``at`` is aware."""

    key: str
    title: str
    summary: str
    link: str
    at: datetime


def write_atom(
    title: str, news: Iterable[News], *, key: str, author: str, now: datetime, language: Language = "sv"
) -> bytes:
    """In the order they come. ``now`` is the day of a feed without news."""
    listed = list(news)
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": language})
    _said(feed, "id", key)
    _said(feed, "title", title)
    _said(feed, "updated", _moment(max((one.at for one in listed), default=now)))
    _said(SubElement(feed, "author"), "name", author)
    for one in listed:
        entry = SubElement(feed, "entry")
        _said(entry, "id", one.key)
        _said(entry, "title", one.title or one.key)
        _said(entry, "updated", _moment(one.at))
        if is_web(one.link):
            SubElement(entry, "link", {"href": one.link, "rel": "alternate"})
        _said(entry, "summary", one.summary)
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written


def _said(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag, {"type": "text"} if tag in {"title", "summary"} else {}).text = plain(text)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
