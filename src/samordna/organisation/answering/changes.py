"""What is written to those who are to come to something when it is moved, cancelled or held after all."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from samordna.core import days
from samordna.organisation.answering.gatherings import Gathering

MOVED_BY = ("starts_at", "ends_at", "venue", "link")
"""What calendars must know; ``sequence`` counts how often it has changed (RFC 5545)."""


class Change(Enum):
    """What has become of it, as the subject and the first line of a mail tell it."""

    MOVED = (gettext_noop("Moved: %(title)s"), gettext_noop("“%(title)s” has a new time or place."))
    CANCELLED = (gettext_noop("Cancelled: %(title)s"), gettext_noop("“%(title)s” is cancelled."))
    HELD = (gettext_noop("To be held: %(title)s"), gettext_noop("“%(title)s” is to be held after all."))


class WhenAndWhere(NamedTuple):
    """As people read it."""

    when: str
    where: str

    @classmethod
    def of(cls, row: Gathering) -> "WhenAndWhere":
        return cls(days.span(row.starts_at, row.ends_at), ", ".join(filter(None, (row.venue, row.link))))


def change_words(
    row: Gathering,
    change: Change,
    *,
    signed: str,
    before: WhenAndWhere | None = None,
    more: Iterable[str] = (),
) -> tuple[str, str]:
    """Subject and text, in the language that is set. ``before`` is what held until it was moved, ``more`` lines of the slice."""
    subject, first = (_(words) % {"title": row} for words in change.value)
    now = WhenAndWhere.of(row)
    said = [now.where] if change is not Change.CANCELLED else [row.cancelled_because]
    lines = (
        [*_moved(now, before)] if before else [_("When: %(when)s") % {"when": now.when}, *filter(None, said)]
    )
    return subject, "\n".join([first, "", *lines, "", *more, signed])


def _moved(now: WhenAndWhere, before: WhenAndWhere) -> Iterable[str]:
    """What is new, each with what it was; what stays is told too, so that nobody has to look for it."""
    if now.when == before.when:
        yield _("When: %(when)s, as before") % {"when": now.when}
    else:
        yield _("New time: %(when)s") % {"when": now.when}
        yield _("Not any more: %(what)s") % {"what": before.when}
    if now.where == before.where:
        yield from filter(None, (now.where,))
    else:
        yield _("New place: %(where)s") % {"where": now.where or _("none is said")}
        if before.where:
            yield _("Not any more: %(what)s") % {"what": before.where}
