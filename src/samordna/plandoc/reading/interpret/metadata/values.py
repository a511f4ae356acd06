"""The value after a label, by what the label says that it is."""

import re
from collections.abc import Iterator

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.metadata.bare import bare_facts
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in, joined
from samordna.plandoc.reading.interpret.metadata.decisions import Decided, decisions_in, says_decided
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.labels import Label
from samordna.plandoc.reading.interpret.metadata.moments import day_in, moment_in
from samordna.plandoc.reading.interpret.metadata.occasions import revision_in
from samordna.plandoc.reading.interpret.metadata.periods import period_of
from samordna.plandoc.reading.interpret.metadata.registry import number_at_start, numbers_in
from samordna.plandoc.reading.interpret.metadata.segments import Segment
from samordna.plandoc.vocabulary import Outcome


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
