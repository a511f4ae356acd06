"""Occasions of the ordinary steering at which a plan is followed up ("T1 2018", "verksamhetsberättelsen")."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.dates import is_edtf, parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text


class OccasionKind(StrEnum):
    TERTIAL_1 = "T1"
    TERTIAL_2 = "T2"
    ANNUAL_REPORT = "VB"
    INTERIM_REPORT = "interim"
    ORDINARY = "ordinary"
    RHYTHM = "rhythm"
    FORUM = "forum"
    DATE = "date"


_LAST_DAYS = {
    OccasionKind.TERTIAL_1: (4, 30),
    OccasionKind.TERTIAL_2: (8, 31),
    OccasionKind.ANNUAL_REPORT: (12, 31),
}
"""Month and day on which the time ends that each report is about."""

_REPORT = r"\btertial(?:rapport(?:en)?|uppföljning(?:en)?)?\s*"
_SPELLINGS: dict[OccasionKind, str] = {
    OccasionKind.TERTIAL_1: rf"\bt\s?1\b|{_REPORT}(?:1|ett|i)\b|första tertial",
    OccasionKind.TERTIAL_2: rf"\bt\s?2\b|{_REPORT}(?:2|två|ii)\b|andra tertial",
    OccasionKind.ANNUAL_REPORT: (
        r"\bvb\b|verksamhetsberättelse|årsredovisning|\bårsrapport|årsbokslut|\bbokslut|årsuppföljning|"
        r"annual report"
    ),
    OccasionKind.INTERIM_REPORT: (
        r"tertial|delårs|halvårsrapport|kvartalsrapport|interim report|quarterly report"
    ),
    OccasionKind.ORDINARY: (
        r"ordinarie\s+(?:uppföljning|styrning|rapportering|verksamhetsuppföljning)|verksamhetsuppföljning|"
        r"verksamhetsplan|budgetuppföljning|uppföljning av budget|regular follow-up|ordinary follow-up"
    ),
    OccasionKind.FORUM: (
        r"styrgrupp|arbetsgrupp|ledningsgrupp|samverkansmöte|lokalpolis|brottsförebyggande råd|\brådet\b|"
        r"\bbrå\b|\bforum|nätverk|möte\b|möten|nämnden|avstämning|steering group|working group|council|"
        r"meeting|board"
    ),
    OccasionKind.RHYTHM: (
        r"årlig|varje (?:år|halvår|kvartal|månad|tertial|termin|vår|höst|vecka)\b|"
        r"(?:en|två|tre|fyra) gång(?:er)? (?:per|om) år|halvårsvis|"
        r"kvartalsvis|månadsvis|tertialvis|annually|yearly|every (?:year|quarter|month)|quarterly|monthly"
    ),
}
"""In order of precision: the first that fits wins."""

_PATTERNS = {kind: lazily(spelling, re.IGNORECASE) for kind, spelling in _SPELLINGS.items()}
_EDTF_SHAPE = lazily(r"[\d/.?~%XY-]+")
_YEAR = lazily(r"\b(?:19|20)\d{2}\b")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something is followed up. ``edtf`` is set for dates, ``year`` for reports that name theirs."""

    kind: OccasionKind
    year: int | None = None
    edtf: str | None = None

    def span(self, after: date) -> tuple[date, date] | None:
        """First and last day the occasion can mean; a report without a year is the first one that ends
        after ``after``.

        None for occasions without a place in the calendar, such as forums.
        """
        if self.edtf:
            first, last = earliest(self.edtf), latest(self.edtf)
            return (first or last, last) if last else None
        if self.kind not in _LAST_DAYS:
            return None
        month, day = _LAST_DAYS[self.kind]
        year = self.year or (after.year if date(after.year, month, day) > after else after.year + 1)
        return date(year, month, day), date(year, month, day)


def resolve(text: str | None) -> Occasion | None:
    """The occasion that ``text`` names, or None when nobody could tell when that is ("senare", "vid
    behov").
    """
    if not text or not text.strip():
        return None
    text = " ".join(text.split())
    if _EDTF_SHAPE.fullmatch(text) and is_edtf(text):
        return Occasion(OccasionKind.DATE, edtf=text)
    year = _YEAR.search(text)
    for kind, pattern in _PATTERNS.items():
        if pattern.search(text):
            return Occasion(kind, year=int(year[0]) if year else None)
    edtf = parse_swedish(text) if year else None
    edtf = edtf or (year[0] if year else None)
    return Occasion(OccasionKind.DATE, edtf=edtf) if edtf else None


TIMES = ("first_follow_up", "next_revision")
"""What a plan says of itself that is a time in the calendar."""


def no_time(text: str | None) -> Text | None:
    """Why a time says nothing, where nobody could find it in a calendar."""
    if not text or not text.strip() or resolve(text) is not None:
        return None
    return Text(
        f"”{text}” är ingen tid. Skriv ett datum, en månad eller ett år, eller ett tillfälle som T1 2027.",
        f"“{text}” is no time. Write a date, a month or a year, or an occasion such as T1 2027.",
    )


def last_day_of(text: str | None, begins: date | None) -> date | None:
    """The last day of the occasion that ``text`` names, for what ``begins`` then; None where it has no place in the calendar."""
    occasion = resolve(text)
    if occasion is None or not (begins or occasion.year or occasion.edtf):
        return None
    span = occasion.span(begins or date.min)
    return span[1] if span else None
