"""What the cover says: who owns the plan, its numbers, its period, and who decided it."""

import re

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Decision, PlanDocument
from samordna.plandoc.vocabulary import Language, Outcome, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Fact
from samordna.plandoc.writing.text import clean, one_line

FACTS = (
    ("board", FIELDS["board"]),
    ("administration", FIELDS["administration"]),
    ("registry_number", FIELDS["registry_number"]),
    ("version", FIELDS["version"]),
    ("period", labels.PERIOD),
    ("adopted", FIELDS["adopted"]),
    ("approved_by", FIELDS["approved_by"]),
    ("responsible_for_revision", FIELDS["responsible_for_revision"]),
    ("first_follow_up", FIELDS["first_follow_up"]),
    ("next_revision", FIELDS["next_revision"]),
    ("council_report", FIELDS["council_report"]),
    ("budget_goal", FIELDS["budget_goal"]),
    ("public_version", FIELDS["public_version"]),
)
_APPROVED = (Outcome.APPROVED, Outcome.APPROVED_ON_CONDITIONS)
_DATES = frozenset({"adopted", "first_follow_up", "next_revision", "council_report"})


def title_of(document: PlanDocument, language: Language) -> str:
    """The plan's title, never empty: an accessible file must have one."""
    return one_line(document.metadata.title) or labels.UNTITLED.in_(language)


def period_of(document: PlanDocument, language: Language) -> str:
    return period_text(document.metadata.period_start, document.metadata.period_end, language)


def period_text(start: str | None, end: str | None, language: Language) -> str:
    """ "2017–2018", or whichever end is known: "till och med 31 december 2021"."""
    if start and end and start != end:
        return date_or_text(f"{start}/{end}", language)
    if end and not start:
        return labels.UNTIL.in_(language).format(date_or_text(end, language))
    return date_or_text(start, language)


_WORDS_BEFORE = lazily(r"^.*?(?=§)|^\s*(?:paragraf(?:en|erna)?|par\.?)\s+", re.IGNORECASE | re.DOTALL)


def paragraph_of(section: str | None) -> str:
    """ "§ 14", with or without its sign in ``section``, before or behind; "§§ 14–15" keeps both.

    Words before the sign go, as in "Kommunstyrelsen § 14".
    """
    text = clean(section).strip()
    number = text.strip("§ ")
    if "§" in number or not number[:1].isdecimal():
        text = _WORDS_BEFORE.sub("", text, count=1)
        number = text.strip("§ ")
    return f"{'§§' if text.startswith('§§') else '§'} {number}" if number else ""


def facts_of(document: PlanDocument, language: Language) -> list[Fact]:
    """The lines of the cover that have something to say."""
    facts = [
        Fact(label.in_(language), one_line(fact_of(document, field, language)), f"metadata/{field}")
        for field, label in FACTS
        if not (field == "approved_by" and _decided_by_approver(document))
    ]
    return [fact for fact in facts if fact.value] + [
        decision_fact(decision, language) for decision in document.decisions
    ]


def _decided_by_approver(document: PlanDocument) -> bool:
    """Whether a decision of whoever approves the plan says so already."""
    approver = one_line(document.metadata.approved_by).casefold()
    return any(
        one.outcome in _APPROVED and one_line(one.body).casefold() == approver for one in document.decisions
    )


def fact_of(document: PlanDocument, field: str, language: Language) -> str | None:
    """A field of the metadata as the cover says it; ``period`` is both its ends."""
    if field == "period":
        return period_of(document, language)
    value: str | None = getattr(document.metadata, field)
    return date_or_text(value, language) if field in _DATES else value


def marks_of(document: PlanDocument, language: Language) -> list[str]:
    """What every page repeats: "Dnr 2017/12", "Version 2"."""
    pairs = (
        (labels.REGISTRY_NUMBER, document.metadata.registry_number),
        (FIELDS["version"], document.metadata.version),
    )
    return [_prefixed(label.in_(language), one_line(value)) for label, value in pairs if one_line(value)]


def _prefixed(label: str, value: str) -> str:
    return value if value.casefold().startswith(label.casefold()) else f"{label} {value}"


def decision_fact(decision: Decision, language: Language) -> Fact:
    parts = [
        name_of(decision.outcome, language) if decision.outcome else "",
        date_or_text(decision.date, language),
        paragraph_of(decision.section),
        _prefixed(labels.REGISTRY_NUMBER.in_(language), clean(decision.registry_number))
        if decision.registry_number
        else "",
    ]
    body = one_line(decision.body) or name_of(decision.kind, language)
    said = ", ".join(part for part in parts if part) or "–"
    return Fact(f"{FIELDS['decision'].in_(language)}, {body}", said, f"decisions/{decision.id}")
