"""The value after a label, by what the label says that it is."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.metadata.bare import MUNICIPALITY, bare_facts, named, version_day
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in, joined
from samordna.plandoc.reading.interpret.metadata.decisions import (
    Decided,
    decisions_in,
    says_decided,
    told_alone,
)
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.moments import day_in, moment_in
from samordna.plandoc.reading.interpret.metadata.occasions import revision_in
from samordna.plandoc.reading.interpret.metadata.periods import period_of
from samordna.plandoc.reading.interpret.metadata.segments import Segment
from samordna.plandoc.reading.interpret.words.registry_numbers import number_at_start, numbers_in
from samordna.plandoc.vocabulary import BodyKind, Outcome

_VERSION = lazily(r"(?:nr\s+)?(?P<version>[\w.:-]*\d[\w.:-]*|[A-Z])(?=[\s,;]|$)")
_NUMBERED = lazily(r"\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]")
"""What numbers a version under a label that may tell when it was revised as well."""

_DECIDED_BY = lazily(r"(?:beslut|antag|fastställ|godkän)\w+\s+(?:av|i)\s+\S", re.IGNORECASE)
_BELOW = lazily(r"\s\w{3,}(?:råd|rådet|grupp|gruppen|kommitté|beredning)$")
"""What a body has set up below itself: "Kommunstyrelsens jämställdhetsråd"."""

_SENT_ON = lazily(r"^(?:(?:vb|sv|re|fwd?)\s*:\s*)+", re.IGNORECASE)
"""What stands before the subject of a letter that was answered or sent on."""

_OFFICE = lazily(r"(?:förvaltning|kontor|avdelning|sektor)(?:en|et|n)?$", re.IGNORECASE)
_NOT_ONE = lazily(r"(?:alla|samtliga|hela|respektive|berörda?|varje|övriga|andra|inom|och)\b", re.IGNORECASE)
_LONGEST_OFFICE = 6
_DASHES = " –—-"
_NONE = lazily(
    r"[–—_.?-]*|(?:ej|inte|icke)\s+(?:aktuellt?|tillämpligt?|relevant|bestämt?|beslutat)|saknas|vakant|ingen|inget|n/?a|x+",
    re.IGNORECASE,
)
_TOGETHER = lazily(
    r"(?:grupp|råd|kommitté|beredning|delegation|ledning|styrelse|nämnd|utskott|förbund|bolag)(?:en|et|n)?\b",
    re.IGNORECASE,
)
"""What decides together, as no single role does."""

_SECTION_BEHIND = lazily(r"[,(]?\s*§\s*(?P<number>\d{1,4}(?:[:/]\d+)?)\)?$")
_REVISES = lazily(r"revider|uppdater|översyn|aktualis", re.IGNORECASE)
_BY_WHEN = lazily(
    r"(?P<who>[^,(]{3,60}?)\s*(?:,|\(|\s[–-]\s)\s*(?:(?:senast|nästa gång|klart?|under|till|inför)\s+)*(?:i\s+)?"
    r"(?P<when>[^,()]*\d{4}[^,()]*)\)?",
    re.IGNORECASE,
)
_WHO = lazily(r"beslut(?P<joint>,| av| i)\s+(?=\S)", re.IGNORECASE)


def value_of(label: Label, segment: Segment) -> Iterator[Fact]:
    """The value after a label, and whatever else its words tell. A dash says that there is none."""
    if segment.text.strip() and not segment.text.strip(_DASHES):
        yield Fact(Label.ABOUT_FILE, segment.text.strip(), 0, len(segment.text), labelled=True)
    else:
        yield from _value_of(label, segment)


def _value_of(label: Label, segment: Segment) -> Iterator[Fact]:
    text = joined(segment.text)
    value = text.strip(" .,")
    end = len(segment.text)
    match label:
        case Label.REGISTRY_NUMBER if number := number_at_start(value):
            yield Fact(label, number.value, 0, number.end, labelled=True)
            yield from _after(text, number.end)
        case Label.VERSION if version := _version_in(value, segment.named):
            yield Fact(label, version["version"].strip(".:"), 0, version.end(), labelled=True)
            yield from _behind_version(text, version.end())
        case Label.PERIOD if period_of(value) is None and (whose := list(_whose(text, value))):
            yield from whose
        case Label.PERIOD | Label.FROM | Label.UNTIL:
            yield from _period(label, text)
        case Label.ADOPTED | Label.DECISION:
            yield from _decision(text, segment.named)
        case Label.SECTION if section := re.fullmatch(r"§?\s*(\d{1,4}(?:[:/]\d+)?)", value):
            yield Fact(label, section[1], 0, end, labelled=True)
        case Label.REVISION if not _NONE.fullmatch(value):
            yield Fact(label, _occasion(value), 0, end, labelled=True)
        case Label.DATE:
            yield from _day(label, value, end)
        case Label.FIRST_FOLLOW_UP | Label.COUNCIL_REPORT if date := parse_swedish(value):
            yield Fact(label, date, 0, end, labelled=True)
        case Label.BOARD | Label.RESPONSIBLE:
            yield from _answering(label, text, value, segment.named)
        case Label.REGISTRY_NUMBER | Label.VERSION | Label.SECTION | Label.COUNCIL_REPORT | Label.REVISION:
            return
        case _ if value:
            words = _SENT_ON.sub("", value) if label is Label.TITLE else value
            yield Fact(label, " ".join(words.split()), 0, end, labelled=True)


def _version_in(value: str, named: str) -> re.Match[str] | None:
    """The version that a value begins with; a label may also tell when it was revised: "Rev.: 2026-03-04"."""
    if named.lower().startswith("rev") and not _NUMBERED.fullmatch(value):
        return None
    return _VERSION.match(value)


def _day(label: Label, value: str, end: int) -> Iterator[Fact]:
    """A day, and the paragraph that may stand behind it: "20 november 2033, § 142"."""
    section = _SECTION_BEHIND.search(value)
    day = day_in(value)
    if day and section:
        end = section.start()
        yield Fact(Label.SECTION, section["number"], *section.span(), labelled=True)
    yield Fact(label, day or value, 0, end, labelled=True)


def _answering(label: Label, text: str, value: str, named: str) -> Iterator[Fact]:
    """Who answers for the plan: a body, or a person; a body that owns the document is the plan's. Behind who revises it may stand
    when."""
    if label is Label.RESPONSIBLE and _REVISES.search(named) and (by := _by_when(value)):
        yield Fact(Label.REVISION, by[1], len(by[0]), len(text), labelled=True)
        text = value = by[0]
    body = next(bodies_in(text), None)
    if label is Label.BOARD and body:
        below = _BELOW.match(text, body.end) if body.genitive and not body.start else None
        if below:
            yield Fact(label, f"{text[: body.end]}{below[0]}", 0, below.end(), labelled=True)
            return
        yield Fact(label, body.name, 0, body.end, labelled=True)
        yield from _after(text, body.end)
        return
    if not value or (label is Label.BOARD and (any(map(str.isdigit, value)) or _is_no_board(value))):
        return
    yield Fact(label, " ".join(value.split()), 0, len(text), labelled=True)
    if body and body.kind is not BodyKind.OTHER and body.name == " ".join(value.split()):
        yield Fact("board", body.name, 0, len(text), labelled=True)


def _is_no_board(value: str) -> bool:
    """Whether what stands where a board does says that there is none, or names somebody's role: "rektor"."""
    role = Trait.ROLE in traits_of(value) and not _TOGETHER.search(value)
    return role or _NONE.fullmatch(value) is not None


def _by_when(value: str) -> tuple[str, str] | None:
    """Who revises the plan and when: "säkerhetssamordnare, senast september 2028"."""
    match = _BY_WHEN.fullmatch(value)
    when = parse_swedish(match["when"]) if match else None
    return (match["who"], when) if match and when else None


def _after(text: str, at: int) -> Iterator[Fact]:
    for fact in bare_facts(text[at:]):
        yield Fact(fact.field, fact.value, at + fact.start, at + fact.end, fact.labelled, fact.decided)


def _behind_version(text: str, at: int) -> Iterator[Fact]:
    day = version_day(text, at)
    yield from [Fact(Label.ABOUT_FILE, day["day"], *day.span("day"))] if day else _after(text, at)


def _whose(text: str, value: str) -> Iterator[Fact]:
    """Whose a plan is, where a label of what it is for names that: the one office, the municipality, or a body: "Gäller för |
    Socialkontoret"."""
    words = value.split()
    offices = [at for at, word in enumerate(words, 1) if _OFFICE.search(word.strip(",;/"))]
    if offices == [len(words)] and len(words) <= _LONGEST_OFFICE and not _NOT_ONE.match(value):
        yield Fact("administration", " ".join(words), 0, len(text), labelled=True)
    elif place := MUNICIPALITY.fullmatch(" ".join(words)):
        yield Fact("municipality", named(place["name"]), 0, len(text), labelled=True)
    elif body := next(bodies_in(text), None):
        yield Fact("board", body.name, 0, body.end, labelled=True)
        yield from _after(text, body.end)


def _period(label: Label, text: str) -> Iterator[Fact]:
    period = period_of(text.strip(" .,"))
    if period is None:
        return
    edtf = period.edtf
    if label is Label.FROM:
        edtf = f"{period.start or period.end}/.."
    elif label is Label.UNTIL:
        edtf = f"../{period.end or period.start}"
    yield Fact("period", edtf, 0, max(period.ends, 1), labelled=True)
    yield from _after(text, period.ends)


def _decision(text: str, named: str) -> Iterator[Fact]:
    """A body, a date, a paragraph or all three after "Beslutad av", "Beslutsdatum" or "Beslut, Socialnämnden"."""
    stated = f"{_before(named, said=says_decided(text))} {text}"
    lead = len(stated) - len(text)
    found = [decided for decided in decisions_in(stated) if decided.body or decided.section]
    numbers = list(numbers_in(text))
    for decided in found:
        end = decided.end - lead
        end = next((one.end for one in numbers if not text[end : one.start].strip(" ,")), end)
        yield Fact("decision", "", max(decided.start - lead, 0), end, labelled=True, decided=decided)
    yield from (Fact("registry_number", one.value, one.start, one.end) for one in numbers if found)
    if found:
        return
    if body := next(bodies_in(text), None):
        decided = Decided(0, body.end, "beslutad", body, outcome=Outcome.APPROVED)
        yield Fact("decision", "", 0, body.end, labelled=True, decided=decided)
    elif decided_so := told_alone(text):
        yield Fact("decision", "", 0, len(text), labelled=True, decided=decided_so)
    elif text.strip() and not moment_in(text):
        yield Fact("approved_by", " ".join(text.split()).strip(" .,"), 0, len(text), labelled=True)
    elif date := (day_in(text) or parse_swedish(text)):
        yield Fact("adopted", date, 0, len(text), labelled=True)


def _before(named: str, *, said: bool) -> str:
    """The words that a label puts before its value: who decided, and that it was decided where the value does not say so."""
    if match := _WHO.match(named):
        who = named[match.end() :]
        return who if said or match["joint"] == "," else f"beslut av {who}"
    if named.lower().endswith("s beslut") or _DECIDED_BY.match(named):
        return named
    return "" if said else "beslutad:"


def _occasion(value: str) -> str:
    return parse_swedish(value) or next(
        (occasion for _, occasion in revision_in(f"nästa revidering {value}")), " ".join(value.split())
    )
