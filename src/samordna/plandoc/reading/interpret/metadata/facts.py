"""One scanner for what a line says of the plan, wherever the line stands: cover, table, running head, prose."""

import re
from collections.abc import Callable

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bare import bare_facts
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.moments import DAY
from samordna.plandoc.reading.interpret.metadata.segments import Segment, segments_of
from samordna.plandoc.reading.interpret.metadata.values import value_of

_YEAR = lazily(r"20\d\d")
_OF_ONE_DECISION = lazily(
    r"(?<=[a-zåäö)]) [·|•–] (?=(?:[Ss]ammanträde\w*\s+|[Mm]ötet?\s+)?(?:20\d\d-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} 20\d\d)\b)|"
    r"(?<=20\d\d-\d\d-\d\d) [·|•–] (?=§)"
)
"""What parts who decided, the day and the paragraph on a line where signs part everything."""

_DAY = lazily(DAY, re.IGNORECASE)
_VERSION_AND_DAY = 2
"""How many parts a line has that says a version and its day."""

_SECTION = lazily(r"§\s*(\d{1,4}(?:[:/]\d+)?)")

__all__ = ["Fact", "bare_facts", "facts_in", "value_of"]


def facts_in(line: str, accepts: Callable[[str], bool] = lambda _: True) -> list[Fact]:
    """The facts of a line. ``accepts`` says of a label whether it may be the plan's; a whole decision says so itself."""
    facts: list[Fact] = []
    line = _OF_ONE_DECISION.sub(",  ", line)
    for segment in segments_of(line):
        accepted = segment.label and (accepts(segment.named) or is_decision(segment))
        label = segment.label if accepted else None
        found = list(value_of(label, segment)) if label else list(bare_facts(segment.text))
        facts += [_moved(fact, segment, to_label=bool(label) and fact.start == 0) for fact in found]
    return [*facts, *_year_among(facts, line), *_section_among(facts, line), *_day_of_version(facts, line)]


def _year_among(facts: list[Fact], line: str) -> list[Fact]:
    """The year that stands by itself between the sender and other facts: "Ekeby kommun · 2026 · Dnr KS 26/7"."""
    fields = {fact.field for fact in facts}
    if "municipality" not in fields or "period" in fields:
        return []
    alone = [one for one in segments_of(line) if not one.label and _YEAR.fullmatch(one.text)]
    if len(alone) != 1:
        return []
    year = alone[0].text
    return [Fact("period", f"{year}/{year}", alone[0].start, alone[0].start + len(year))]


def _section_among(facts: list[Fact], line: str) -> list[Fact]:
    """The paragraph that stands by itself beside the day of a decision: "Beslutsdatum: 2026-06-15 | § 84"."""
    if not any(fact.field in (Label.ADOPTED, Label.DECISION) for fact in facts):
        return []
    alone = [
        (one.start, match)
        for one in segments_of(line)
        if not one.label and (match := _SECTION.fullmatch(one.text))
    ]
    return [
        Fact(Label.SECTION, match[1], start, start + match.end(), labelled=True)
        for start, match in alone[:1]
        if not any(fact.start <= start < fact.end for fact in facts)
    ]


def _day_of_version(facts: list[Fact], line: str) -> list[Fact]:
    """The day that stands alone beside a version: "Version 1.2 | 2026-01-15"."""
    segments = list(segments_of(line))
    if len(segments) != _VERSION_AND_DAY or [fact.field for fact in facts] != [Label.VERSION]:
        return []
    alone = [one for one in segments if not one.label and _DAY.fullmatch(one.text.strip())]
    return [Fact(Label.ABOUT_FILE, one.text.strip(), one.start, one.start + len(one.text)) for one in alone]


def is_decision(segment: Segment) -> bool:
    """Whether a value says which body decided, and when or in which paragraph: "Beslut: Äldrenämnden, 2024-04-11, § 90"."""
    facts = value_of(segment.label, segment) if segment.label is Label.DECISION else ()
    told = (fact.decided for fact in facts)
    return any(one is not None and one.body is not None and bool(one.date or one.section) for one in told)


def _moved(fact: Fact, segment: Segment, *, to_label: bool) -> Fact:
    start = segment.label_at if to_label else segment.start + fact.start
    return Fact(fact.field, fact.value, start, segment.start + fact.end, fact.labelled, fact.decided)
