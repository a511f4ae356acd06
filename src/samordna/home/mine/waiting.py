"""What waits for the reader, whatever it is, as one list: what is late first, then what waits without a day, then by its day.

A heading for each kind made seventeen on a coordinator's page, with what was late far down.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.page_pieces import icon
from samordna.core.quick_html import filled
from samordna.home.coverage.said_days import short
from samordna.home.mine.model import Block, Item, rows_html

LONGEST = 10
"""Rows that are shown at once; the others are folded."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """``more`` are the kinds of which there are more than a page tells, and how many; ``notes`` what is said of what comes.

    ``is_asked`` tells that something could wait for the reader.
    """

    items: Sequence[Item]
    more: Sequence[tuple[str, int]]
    notes: Sequence[str]
    is_asked: bool

    @property
    def rows(self) -> SafeString:
        return rows_html(self.items[:LONGEST])

    @property
    def folded(self) -> SafeString:
        return rows_html(self.items[LONGEST:])

    @property
    def folded_count(self) -> int:
        return len(self.items[LONGEST:]) + sum(count for _kind, count in self.more)


def waiting(blocks: Iterable[Block], today: date) -> Waiting:
    those = [block for block in blocks if block.waits]
    items = [_item(block, item, today) for block in those for item in (*block.items, *_way(block))]
    return Waiting(
        sorted(items, key=_place),
        [(block.title, block.more) for block in those if block.more],
        [block.empty for block in those if block.empty and not block.items and not block.ways],
        bool(those),
    )


def _way(block: Block) -> Iterable[Item]:
    """Where there is nothing, but something that the reader can do about that."""
    if not block.items and block.url:
        yield Item(text=block.step, url=block.url, about=block.empty)


def _item(block: Block, item: Item, today: date) -> Item:
    about = " · ".join(filter(None, (block.title, item.about)))
    if item.due is None or item.due >= today:
        return replace(item, about=about)
    words = _("Late: %(day)s") % {"day": short(item.due)}
    aside = filled('<span class="due">{}{}</span>', icon("Clock"), words)
    return replace(item, about=about, is_late=True, aside=aside)


def _place(item: Item) -> tuple[int, date]:
    if item.is_late:
        return 0, item.due or date.max
    return (2, item.due) if item.due else (1, date.min)
