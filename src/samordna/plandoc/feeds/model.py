"""What reading a feed gives: its items as plain text, and what a person should look at."""

from dataclasses import dataclass
from datetime import datetime

from samordna.plandoc.vocabulary import Language, Text


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One piece of news. ``link`` is a web address or empty, ``date`` is in UTC, texts hold no markup."""

    title: str
    link: str
    date: datetime | None
    summary: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a person should look at, in the items of these numbers, from 1; without numbers in the whole feed."""

    what: Text
    items: tuple[int, ...] = ()

    def where(self, language: Language) -> str:
        """In words: "inslag 2, 5", at most a few of them, "hela flödet"."""
        if not self.items:
            return _WHOLE.in_(language)
        told = ", ".join(map(str, self.items[:_MOST_TOLD]))
        left = len(self.items) - _MOST_TOLD
        return f"{_ITEM.in_(language)} {told}{_MORE.in_(language).format(left) if left > 0 else ''}"


_MOST_TOLD = 5
_ITEM = Text("inslag", "item")
_MORE = Text(" och {} till", " and {} more")
_WHOLE = Text("hela flödet", "the whole feed")


@dataclass(frozen=True, slots=True)
class FeedRead:
    title: str
    items: list[FeedItem]
    flags: list[Flag]
