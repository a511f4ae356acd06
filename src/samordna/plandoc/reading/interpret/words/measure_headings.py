"""Headings and lines that say that what stands below them is to be done."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN

_LISTS_ACTIVITIES = lazily(
    r"aktivitet|åtgärd|insats|satsning|åtagande|\b(?:medborgar)?löften\b|\b(?:vi|kommunen) lovar\b|\blovar (?:vi|kommunen)\b|"
    r"\bvad (?:(?:gör|ska|skall) (?:vi|kommunen)|(?:vi|kommunen) (?:gör|ska|skall|vill göra))|"
    r"så (?:gör|ska) vi\b|\bgenomförande\b|"
    r"(?:det|detta|så) (?:här )?(?:gör|ska|skall|kommer) vi\b|\bdet vi (?:gör|ska)\b|"
    r"\b(?:det|detta|vad|som) (?:här )?(?:som )?(?:ska|skall) göras\b|\batt göra\b|action|measure|what we will do|"
    r"\b(?:det|detta)(?: här)?(?: som)? (?:händer|sker|genomförs) (?:under|de närmaste|fram till|20\d\d)"
)
_MEANS = lazily(r"\b(?:så|hur)\s+(?:når|ska)\s+(?:vi|kommunen)(?:\s+nå)?\b.*\bmål", re.IGNORECASE)
_CALLED = lazily(
    r"(?:våra\s+|planerade\s+)?(?:aktiviteter(?:na)?|åtgärder(?:na)?|insatser(?:na)?|activities|actions|measures)"
    r"(?:\s+(?:(?:under|för)\s+)?20\d\d(?:\s?[–/-]\s?(?:20)?\d\d)?)?",
    re.IGNORECASE,
)
_CALENDAR = lazily(
    r"\b(?:års?|aktivitets|arbets|trygghets|verksamhets)(?:hjul|cykel|kalender|klocka)|\bkalendarium|\bårsplan(?:ering)?(?:en)?\b|"
    r"\b(?:tids?|aktivitets)plan(?:en)?\b|\bmånad för månad\b|\båret (?:runt|i korthet)\b",
    re.IGNORECASE,
)
_EXPLAINS = lazily(
    r"(?:varför|vad (?:är|innebär|betyder|menas)|(?:så|hur) (?:har|togs?|kom|följ\w*|utvärder\w*))\b",
    re.IGNORECASE,
)
_PLAN = rf"(?:{THE_PLAN}|\w*plan|program|\w*strategin?|arbetet|målen|resultaten)"
_KEEPING = r"(?:uppföljning|utvärdering|revidering|redovisning|(?:åter)?rapportering|översyn|avstämning|omprövning)(?:en)?"
_KEEPS_PLAN = lazily(
    rf"(?:(?:\w*planens|programmets|strategins|överenskommelsens)\s+{_KEEPING}|"
    rf"{_KEEPING}(?:(?:,|\s+och|\s+samt)\s+{_KEEPING})*(?:\s+(?:av|för)\s+(?:(?:den|hela|vår)\s+(?:lokala\s+)?)?{_PLAN})?)"
    r"(?:\s+20\d\d(?:\s?[–-]\s?20\d\d)?)?\W*",
    re.IGNORECASE,
)
"""How the plan itself is followed up, which is no measure of it: "Uppföljning och revidering av programmet"."""


def says_activities(heading: str) -> bool:
    """Whether a heading or a line says that what stands below it is to be done."""
    listed = _LISTS_ACTIVITIES.search(heading.casefold()) and not explains(heading)
    return bool(listed) or says_means(heading)


def says_calendar(heading: str) -> bool:
    """Whether a heading says that what stands below it is the work of a year in turn: "Årshjul 2027"."""
    return _CALENDAR.search(heading) is not None


def calls_activities(line: str) -> bool:
    """Whether a line is nothing but what activities are called, with their year or without: "Aktiviteter", "Åtgärder 2027"."""
    return _CALLED.fullmatch(line.strip()) is not None


def explains(heading: str) -> bool:
    """Whether a heading asks why something is promised, or how it is followed up, rather than what: "Varför medborgarlöften?"."""
    return _EXPLAINS.match(heading) is not None or _KEEPS_PLAN.fullmatch(heading.strip()) is not None


def says_means(heading: str) -> bool:
    """Whether a heading says that what stands below it is how goals are reached, not the goals."""
    return bool(_MEANS.search(heading))
