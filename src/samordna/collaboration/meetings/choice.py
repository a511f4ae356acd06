"""Which meetings somebody wants to see, as the address says it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from samordna.collaboration.models import AgendaItem, Meeting, MeetingDecision, MeetingTask

COMING, PAST, CANCELLED = "kommande", "varit", "installda"
LONGEST = 200
_SAID: tuple[tuple[type[AgendaItem | MeetingDecision | MeetingTask], tuple[str, ...]], ...] = (
    (AgendaItem, ("title", "why", "notes")),
    (MeetingDecision, ("text",)),
    (MeetingTask, ("text",)),
)
"""What is searched of what was noted of a meeting."""


@dataclass(frozen=True, slots=True)
class Choice:
    """``when`` is a year, what is to come or has been, or what is cancelled. Unknown values are as good as none."""

    words: str = ""
    forum: int | None = None
    when: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        when, forum = query.get("nar", ""), query.get("forum", "")
        return cls(
            words=query.get("q", "").strip()[:LONGEST],
            forum=int(forum) if _is_number(forum) and len(forum) < 18 else None,
            when=when if when in (COMING, PAST, CANCELLED) or _is_year(when) else "",
        )

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def among(self, rows: QuerySet[Meeting], at: datetime) -> QuerySet[Meeting]:
        for word in self.words.split()[:8]:
            rows = rows.filter(_stands(word))
        if self.forum:
            rows = rows.filter(forum=self.forum)
        if self.when == COMING:
            return rows.filter(ends_at__gte=at, cancelled_at=None)
        if self.when == PAST:
            return rows.filter(ends_at__lt=at, cancelled_at=None)
        if self.when == CANCELLED:
            return rows.exclude(cancelled_at=None)
        return rows.filter(starts_at__year=int(self.when)) if self.when else rows


def _stands(word: str) -> Q:
    """In what the meeting or what was noted of it says."""
    anywhere = Q(forum__name__icontains=word) | Q(venue__icontains=word) | Q(about__icontains=word)
    anywhere |= Q(notes__icontains=word) | Q(registry_number__icontains=word)
    for model, fields in _SAID:
        said = Q()
        for field in fields:
            said |= Q(**{f"{field}__icontains": word})
        anywhere |= Q(Exists(model.objects.filter(said, meeting=OuterRef("pk"), removed_at=None)))
    return anywhere


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _is_year(text: str) -> bool:
    return _is_number(text) and len(text) == 4 and text > "1899"
