"""Bodies that decide, and the date and paragraph of what they decided."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.schema import Decision
from samordna.plandoc.vocabulary import BodyKind, Outcome

_KINDS = (
    (BodyKind.COUNCIL, r"kommunfullmäktige\w*|\bKF\b(?!\s*\d)|full council"),
    (BodyKind.EXECUTIVE_BOARD, r"kommunstyrelse\w*|\bKS\b(?!\s*\d)|cabinet|executive board"),
    (BodyKind.COMMITTEE, r"\w+nämnd(?:en)?\b|\bnämnden\b|\w+ utskott(?:et)?|committee"),
)
_DATE = re.compile(
    r"(?:19|20)\d\d-\d\d-\d\d|\d{1,2}(?::?[ae])?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\.?\s+(?:19|20)\d\d|"
    r"\d{1,2}/\d{1,2}[ -]+(?:19|20)\d\d|\d{1,2}\s+(?:January|February|March|May|June|July|August|"
    r"October)\s+\d{4}|\b(?:19|20)\d{6}\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"§\s*(?P<number>\d{1,4}(?:[:/]\d+)?)|paragraf\s+(?P<word>\d{1,4})", re.IGNORECASE)
_REGISTRY = re.compile(
    r"(?:dnr|diarienummer|diarienr)\.?:?\s*(?P<number>[A-ZÅÄÖ]{0,6}[ -]?\d[\w./:-]*)", re.IGNORECASE
)
_OUTCOMES = (
    (Outcome.RETURNED, r"återremitt|returned"),
    (Outcome.APPROVED_ON_CONDITIONS, r"godkän\w*\s+(?:med|under)\s+(?:villkor|förutsättning)|on condition"),
    (Outcome.APPROVED, r"godkän|antagen|antagit|antog|antaget|fastställ|beslutad|beslutat|approved|adopted"),
)


def body_in(text: str) -> tuple[BodyKind, str] | None:
    """The first deciding body in ``text`` with its kind."""
    found = [
        (match.start(), kind, match[0])
        for kind, words in _KINDS
        if (match := re.search(words, text, re.IGNORECASE))
    ]
    return min(found)[1:] if found else None


def date_in(text: str) -> str | None:
    match = _DATE.search(text)
    return parse_swedish(match[0]) if match else None


def section_in(text: str) -> str | None:
    match = _SECTION.search(text)
    return (match["number"] or match["word"]) if match else None


def registry_in(text: str) -> str | None:
    match = _REGISTRY.search(text)
    return match["number"].strip(" .") if match else None


def decision_in(text: str, outcome: Outcome | None = None) -> Decision | None:
    """The decision that ``text`` states: a body with a date or a paragraph; None when either is missing."""
    body, date, section = body_in(text), date_in(text), section_in(text)
    if not body or not (date or section):
        return None
    stated = next((result for result, words in _OUTCOMES if re.search(words, text, re.IGNORECASE)), outcome)
    return Decision(
        kind=body[0],
        body=body[1],
        date=date,
        section=section,
        registry_number=registry_in(text),
        outcome=stated,
    )
