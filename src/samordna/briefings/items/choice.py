"""Which news somebody wants to see, as the address says it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.http import QueryDict

from samordna.briefings.enums import FUNCTIONS, SUBJECTS
from samordna.briefings.models import Item
from samordna.briefings.queries import of_interest
from samordna.organisation.queries import with_words

CURRENT, PAST, REMOVED = "aktuella", "tidigare", "borttagna"
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """``which`` is what is still of interest, is not any more, or has been removed. Unknown values are as good as none."""

    words: str = ""
    subject: str = ""
    function: str = ""
    area: int | None = None
    which: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Choice":
        subject, function, which = (query.get(name, "") for name in ("miljo", "funktion", "visa"))
        area = query.get("omrade", "")
        return cls(
            words=query.get("q", "").strip()[:LONGEST],
            subject=subject if subject in dict(SUBJECTS) else "",
            function=function if function in dict(FUNCTIONS) else "",
            area=int(area) if area.isascii() and area.isdecimal() and len(area) < 18 else None,
            which=which if which in (CURRENT, PAST, REMOVED) else "",
        )

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def among(self, rows: QuerySet[Item], on: date) -> QuerySet[Item]:
        rows = with_words(rows, self.words, "title", "why", "source")
        if self.subject:
            about = [self.subject]
            rows = rows.filter(Q(environments__contains=about) | Q(phenomena__contains=about))
        if self.function:
            rows = rows.filter(functions__contains=[self.function])
        if self.area:
            rows = rows.filter(areas__contains=[self.area])
        if self.which in (CURRENT, PAST):
            rows = rows.filter(of_interest(on) if self.which == CURRENT else ~of_interest(on))
        return rows
