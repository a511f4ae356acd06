"""What a sentence says of the plan: who decided it, when it holds, when it is revised, what else is told of it."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.about_itself import (
    DECIDED_IT,
    PLAN,
    PROMISES,
    PRONOUN,
    names_plan,
)
from samordna.plandoc.reading.interpret.metadata.bare import APPROVED_BY, VERSION
from samordna.plandoc.reading.interpret.metadata.decisions import (
    Decided,
    decisions_in,
    says_decided,
    says_when,
)
from samordna.plandoc.reading.interpret.metadata.facts import Fact
from samordna.plandoc.reading.interpret.metadata.occasions import first_follow_up_in, revision_in
from samordna.plandoc.reading.interpret.metadata.owners import owners_in, reviser_in
from samordna.plandoc.reading.interpret.metadata.periods import periods_in
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in

_TO_ADOPT = lazily(
    r"^[^.]{0,12}\batt\s+(?:anta|fastställa|godkänna)\s+(?:\w+\s+)?\w*(?:plan|program|strategi)",
    re.IGNORECASE,
)
_ADOPTED_FOR = lazily(
    r"\batt\s+(?:anta|fastställa|godkänna)\s+(?:\w+\s+)?\w*(?:plan|program|strategi)\w*\s+för\s+(?:år(?:et)?\s+)?"
    r"(?P<year>20\d\d)(?!\s*[–—/-]\s*\d|\s+(?:och|till)\b)",
    re.IGNORECASE,
)
_NO_OBJECT = lazily(r"\s*(?:(?:av|i|den|by|on)\b|[\d§,(])")
_GOAL = lazily(
    r"\b(?:under|inom|enligt|kopplat till)\s+(?:\w+\s+)?(?:målet|inriktningsmålet|budgetmålet|verksamhetsområdesmålet)\s+"
    r"(?:om\s+)?(?:att\s+)?(?P<goal>[^.]{10,160})",
    re.IGNORECASE,
)
_SURELY_NEXT = lazily(r"nästa|next|to be |(?:en )?ny(?:tt)? ", re.IGNORECASE)
"""What is to be done again can only be what the text is about."""

_IN_BRACKETS = lazily(r"\([^()]+\)")
"""What a sentence says beside: the paragraph and the number of the decision it tells of."""

_FOR = lazily(r"^\s*\(?(?:(?:för|åren|perioden|under|avser|over|for)\s+)*$", re.IGNORECASE)


def facts_of_sentence(
    sentence: str, written: str | None, *, about_plan: bool, other: bool, named: bool = False
) -> Iterator[Fact]:
    """``named`` says that the sentence names by its title what was decided."""
    if match := _GOAL.search(sentence):
        yield Fact("budget_goal", " ".join(match["goal"].split()), *match.span())
    if first := first_follow_up_in(sentence):
        yield Fact("first_follow_up", first, 0, len(sentence))
    yield from reviser_in(sentence)
    for match, value in revision_in(sentence):
        if not other and (about_plan or _SURELY_NEXT.match(match[0])):
            yield Fact("next_revision", value, match.start(), match.end())
    if names_plan(sentence):
        for match in APPROVED_BY.finditer(sentence):
            yield Fact("approved_by", match["who"], match.start(), match.end())
    if other:
        return
    if not about_plan:
        yield from (number for number in _labelled_numbers(sentence))
    told = says_when(sentence) and says_decided(sentence)
    decisions = decisions_in(_without_periods(sentence), written) if told else ()
    for decided in decisions:
        if (named and decided.verb) or _is_of_plan(sentence, decided, about_plan=about_plan):
            yield Fact("decision", "", decided.start, decided.end, decided=decided)
    if about_plan:
        yield from _told_of_plan(sentence)
    yield from owners_in(sentence)


def goes_on(sentence: str) -> bool:
    """Whether a sentence tells more of what the one before it told of."""
    return bool(PRONOUN.match(sentence) or DECIDED_IT.search(sentence))


def _without_periods(sentence: str) -> str:
    """The sentence with its periods as spaces: no day of one is that of a decision."""
    for period in periods_in(sentence):
        if period.led:
            sentence = (
                sentence[: period.begins] + " " * (period.ends - period.begins) + sentence[period.ends :]
            )
    return sentence


def _labelled_numbers(sentence: str) -> Iterator[Fact]:
    for number in numbers_in(sentence):
        if number.labelled:
            yield Fact("number_named", number.value, number.start, number.end, labelled=True)


def _is_of_plan(sentence: str, decided: Decided, *, about_plan: bool) -> bool:
    """Whether what was decided is the plan: named before the decision ends or right after it, decided "att anta planen", or
    told by a sentence that says nothing but the decision."""
    if not decided.verb:
        return False
    about = sentence[sentence.index(decided.verb) + len(decided.verb) :]
    whole = decided.start == 0 and decided.body and decided.date and decided.section
    if whole and _NO_OBJECT.match(about):
        return True
    after = sentence[decided.end :]
    before = sentence[: decided.end]
    named = PLAN.search(before) or PROMISES.search(before) or (about_plan and goes_on(sentence))
    return bool(named or _TO_ADOPT.match(after) or PLAN.match(after.lstrip()))


def _told_of_plan(sentence: str) -> Iterator[Fact]:
    decided = any(one.verb for one in decisions_in(sentence))
    beside = [one.span() for one in _IN_BRACKETS.finditer(sentence)] if decided else []
    for number in numbers_in(sentence):
        if any(start < number.start < end for start, end in beside) or (
            number.labelled and "(" not in sentence[: number.start].rsplit(" ", 2)[-1]
        ):
            yield Fact("registry_number", number.value, number.start, number.end, labelled=True)
    for year in _ADOPTED_FOR.finditer(sentence):
        yield Fact("period", f"{year['year']}/{year['year']}", *year.span("year"), labelled=True)
    plan = PLAN.search(sentence)
    for period in periods_in(sentence):
        if period.led or (
            plan and plan.end() <= period.begins and _FOR.match(sentence[plan.end() : period.begins])
        ):
            yield Fact("period", period.edtf, period.begins, period.ends, period.led)
    for match in VERSION.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if re.search(r"\bär\s+$", before) or re.match(r"\s+av (?:planen|handlingsplanen|programmet)", after):
            yield Fact("version", match["version"], match.start(), match.end())
