"""One scanner for what a line says of the plan, wherever the line stands: cover, table, running head, prose."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in, joined
from samordna.plandoc.reading.interpret.metadata.decisions import Decided, decisions_in, says_decided
from samordna.plandoc.reading.interpret.metadata.labels import Label
from samordna.plandoc.reading.interpret.metadata.moments import day_in, moment_in
from samordna.plandoc.reading.interpret.metadata.occasions import revision_in
from samordna.plandoc.reading.interpret.metadata.periods import period_of, periods_in
from samordna.plandoc.reading.interpret.metadata.registry import number_at_start, numbers_in
from samordna.plandoc.reading.interpret.metadata.segments import Segment, segments_of
from samordna.plandoc.vocabulary import Outcome

VERSION = re.compile(
    r"\b(?:(?:version|utgåva|edition)(?:snummer|snr|\s+nr)?\.?|ver\.)\s*:?\s*(?P<version>\d+(?:[.:]\d+)*[a-z]?)(?![\w-])",
    re.IGNORECASE,
)
MUNICIPALITY = re.compile(
    r"\b(?P<name>(?!Vår|Varje|Denna|Alla|Hela|Svensk|Den|En|Er|Någon|Din|Egen)(?:[A-ZÅÄÖ][\w-]+\s){1,2}(?:kommun|stad)|"
    r"(?:[A-ZÅÄÖ-]{2,}\s){1,2}(?:KOMMUN|STAD)|[A-ZÅÄÖ][\w-]+\sStad|(?:[A-Z][a-z]+ ){1,3}Council)s?\b"
)
ADMINISTRATION = re.compile(
    r"\b(?P<name>(?:[A-ZÅÄÖ][\wåäö]*-\s+och\s+)?[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:förvaltning|kontor)(?:en|et)?)s?\b"
)
APPROVED_BY = re.compile(
    r"\b(?:godkännas|godkänns|fastställs|fastställas|antas|beslutas)\s+av\s+(?P<who>\w+)", re.IGNORECASE
)
_ABOUT_FILE = re.compile(
    r"\b(?:senast\s+)?(?:reviderad|uppdaterad|upprättad|utskriven|ändrad|skapad)(?:es|e|t)?\s+(?:(?:den|i)\s+)?"
    r"(?:\d{4}-\d\d-\d\d|(?:\d{1,2}\s+)?[a-zåäö]+\s+(?:19|20)\d\d|(?:19|20)\d\d)(?![\d-]|,?\s*(?:§|av\b|i\b))",
    re.IGNORECASE,
)
ONLY_TOLD = re.compile(
    r"\b(?:redovisas|rapporteras|återrapporteras|lämnas|skickas|delges|anmäls|till)\b[^.]{0,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a field with the span of its words. A period's value is an EDTF interval; ``decided`` is set on decisions."""

    field: str
    value: str
    start: int
    end: int
    labelled: bool = False
    decided: Decided | None = None


def facts_in(line: str, accepts: Callable[[str], bool] = lambda _: True) -> list[Fact]:
    """The facts of a line. ``accepts`` says of a label whether it may be the plan's."""
    facts: list[Fact] = []
    for segment in segments_of(line):
        label = segment.label if segment.label and accepts(segment.named) else None
        found = list(value_of(label, segment)) if label else list(bare_facts(segment.text))
        facts += [_moved(fact, segment, to_label=bool(label) and fact.start == 0) for fact in found]
    return facts


def _moved(fact: Fact, segment: Segment, *, to_label: bool) -> Fact:
    start = segment.label_at if to_label else segment.start + fact.start
    return Fact(fact.field, fact.value, start, segment.start + fact.end, fact.labelled, fact.decided)


def bare_facts(text: str) -> Iterator[Fact]:
    """Facts that need no label, since their own words tell what they are."""
    rest = _Rest(text)
    for number in numbers_in(rest.text):
        yield rest.take(Fact("registry_number", number.value, number.start, number.end, number.labelled))
    for match, value in revision_in(rest.text):
        yield rest.take(Fact("next_revision", value, match.start(), match.end()))
    for period in periods_in(rest.text):
        yield rest.take(Fact("period", period.edtf, period.begins, period.ends, period.led))
    for match in _ABOUT_FILE.finditer(rest.text):
        yield rest.take(Fact(Label.ABOUT_FILE, match[0], match.start(), match.end()))
    for decided in decisions_in(rest.text):
        if decided.body or decided.section or not decided.revises:
            yield rest.take(Fact("decision", "", decided.start, decided.end, decided=decided))
    for match in VERSION.finditer(rest.text):
        yield rest.take(Fact("version", match["version"], match.start(), match.end()))
    for match in APPROVED_BY.finditer(rest.text):
        yield rest.take(Fact("approved_by", match["who"], match.start(), match.end()))
    for body in bodies_in(rest.text):
        if not body.bare and not body.genitive and not ONLY_TOLD.search(rest.text[: body.start]):
            yield rest.take(Fact("board", body.name, body.start, body.end))
    yield from _senders(rest)


def _senders(rest: "_Rest") -> Iterator[Fact]:
    for match in MUNICIPALITY.finditer(rest.text):
        yield rest.take(Fact("municipality", named(match["name"]), match.start(), match.end()))
    for match in ADMINISTRATION.finditer(rest.text):
        yield rest.take(Fact("administration", match["name"], match.start(), match.end()))


def named(words: str) -> str:
    """A municipality's name in capitals as it is written in a sentence."""
    if not words.isupper():
        return words
    name, _, kind = words.rpartition(" ")
    return f"{name.title()} {kind.lower()}"


def value_of(label: Label, segment: Segment) -> Iterator[Fact]:
    """The value after a label, and whatever else its words tell."""
    text = joined(segment.text)
    value = text.strip(" .,")
    end = len(segment.text)
    match label:
        case Label.REGISTRY_NUMBER if number := number_at_start(value):
            yield Fact(label, number.value, 0, number.end, labelled=True)
            yield from _after(text, number.end)
        case Label.VERSION if version := re.match(
            r"(?:nr\s+)?(?P<version>[\w.:-]*\d[\w.:-]*|[A-Z])(?=[\s,;]|$)", value
        ):
            yield Fact(label, version["version"].strip(".:"), 0, version.end(), labelled=True)
            yield from _after(text, version.end())
        case Label.PERIOD if (body := next(bodies_in(text), None)) and period_of(value) is None:
            yield Fact("board", body.name, 0, body.end, labelled=True)
            yield from _after(text, body.end)
        case Label.PERIOD | Label.FROM | Label.UNTIL:
            yield from _period(label, text)
        case Label.ADOPTED | Label.DECISION:
            yield from _decision(text, segment.named)
        case Label.SECTION if section := re.fullmatch(r"§?\s*(\d{1,4}(?:[:/]\d+)?)", value):
            yield Fact(label, section[1], 0, end, labelled=True)
        case Label.REVISION:
            yield Fact(label, _occasion(value), 0, end, labelled=True)
        case Label.DATE:
            yield Fact(label, day_in(value) or value, 0, end, labelled=True)
        case Label.FIRST_FOLLOW_UP | Label.COUNCIL_REPORT if date := parse_swedish(value):
            yield Fact(label, date, 0, end, labelled=True)
        case Label.BOARD if body := next(bodies_in(text), None):
            yield Fact(label, body.name, 0, body.end, labelled=True)
            yield from _after(text, body.end)
        case Label.REGISTRY_NUMBER | Label.VERSION | Label.SECTION | Label.COUNCIL_REPORT:
            return
        case _ if value:
            yield Fact(label, " ".join(value.split()), 0, end, labelled=True)


def _after(text: str, at: int) -> Iterator[Fact]:
    for fact in bare_facts(text[at:]):
        yield Fact(fact.field, fact.value, at + fact.start, at + fact.end, fact.labelled, fact.decided)


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
    who = named.partition(", ")[2]
    stated = f"{who or ('' if says_decided(text) else 'beslutad:')} {text}"
    lead = len(stated) - len(text)
    found = [decided for decided in decisions_in(stated) if decided.body or decided.section]
    numbers = list(numbers_in(text))
    for decided in found:
        end = decided.end - lead
        end = next((one.end for one in numbers if not text[end : one.start].strip(" ,")), end)
        yield Fact("decision", "", max(decided.start - lead, 0), end, labelled=True, decided=decided)
    if found:
        return
    if body := next(bodies_in(text), None):
        decided = Decided(0, body.end, "beslutad", body, outcome=Outcome.APPROVED)
        yield Fact("decision", "", 0, body.end, labelled=True, decided=decided)
    elif text.strip() and not moment_in(text):
        yield Fact("approved_by", " ".join(text.split()).strip(" .,"), 0, len(text), labelled=True)
    elif date := (day_in(text) or parse_swedish(text)):
        yield Fact("adopted", date, 0, len(text), labelled=True)


def _occasion(value: str) -> str:
    return parse_swedish(value) or next(
        (occasion for _, occasion in revision_in(f"nästa revidering {value}")), " ".join(value.split())
    )


class _Rest:
    """What of a text has not been taken yet. Taken words become spaces, so that spans stay true."""

    def __init__(self, text: str) -> None:
        self.text = joined(text)

    def take(self, fact: Fact) -> Fact:
        self.text = self.text[: fact.start] + " " * (fact.end - fact.start) + self.text[fact.end :]
        return fact
