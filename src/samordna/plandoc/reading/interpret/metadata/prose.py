"""What the running text says of the plan itself: who owns it, when it holds, who decided it, when it is revised."""

import re
from collections.abc import Iterator

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.about_itself import (
    DECIDED_IT,
    PLAN,
    PROMISES,
    PRONOUN,
    is_about,
    names_plan,
    tells_of_other,
)
from samordna.plandoc.reading.interpret.metadata.bare import APPROVED_BY, VERSION
from samordna.plandoc.reading.interpret.metadata.decisions import (
    Decided,
    decisions_in,
    says_decided,
    says_when,
)
from samordna.plandoc.reading.interpret.metadata.facts import Fact, facts_in
from samordna.plandoc.reading.interpret.metadata.labels import is_sure
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.occasions import first_follow_up_in, revision_in
from samordna.plandoc.reading.interpret.metadata.owners import owners_in, reviser_in
from samordna.plandoc.reading.interpret.metadata.periods import periods_in
from samordna.plandoc.reading.interpret.metadata.registry import numbers_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.section_kinds import kind_of
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import SectionKind

_TO_ADOPT = re.compile(
    r"^[^.]{0,12}\batt\s+(?:anta|fastställa|godkänna)\s+(?:\w+\s+)?\w*(?:plan|program|strategi)",
    re.IGNORECASE,
)
_ADOPTED_FOR = re.compile(
    r"\batt\s+(?:anta|fastställa|godkänna)\s+(?:\w+\s+)?\w*(?:plan|program|strategi)\w*\s+för\s+(?:år(?:et)?\s+)?"
    r"(?P<year>20\d\d)(?!\s*[–—/-]\s*\d|\s+(?:och|till)\b)",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(r"\s*(?:(?:av|i|den|by|on)\b|[\d§,(])")
_GOAL = re.compile(
    r"\b(?:under|inom|enligt|kopplat till)\s+(?:\w+\s+)?(?:målet|inriktningsmålet|budgetmålet|verksamhetsområdesmålet)\s+"
    r"(?:om\s+)?(?:att\s+)?(?P<goal>[^.]{10,160})",
    re.IGNORECASE,
)
_SURELY_NEXT = re.compile(r"nästa|next|to be ", re.IGNORECASE)
"""What is to be done again can only be what the text is about."""

_IN_BRACKETS = re.compile(r"\([^()]+\)")
"""What a sentence says beside: the paragraph and the number of the decision it tells of."""

_LONGEST_OF_FACTS = 240
_FOR = re.compile(r"^\s*\(?(?:(?:för|åren|perioden|under|avser|over|for)\s+)*$", re.IGNORECASE)


def said_in(pieces: list[Piece], title: str = "", written: str | None = None) -> Iterator[FoundFact]:
    """Facts of running text; only sentences about this plan tell any. ``written`` is the day that the file says it was."""
    for piece in pieces:
        if piece.kind is BlockKind.TABLE:
            continue
        if piece.kind is BlockKind.HEADING and not piece.text.endswith("."):
            yield from _of_heading(piece)
            continue
        about_plan = False
        for sentence in sentences_of(piece.text):
            other = tells_of_other(sentence)
            named = (names_plan(sentence) or is_about(title, sentence)) and not other
            about_plan = named or (about_plan and not other and _goes_on(sentence))
            facts = facts_in(sentence, is_sure) if _may_be_facts(sentence) else []
            if is_only_facts(sentence, facts):
                yield from (
                    found(fact, sentence, Standing.SENTENCE, piece.place, piece.spots) for fact in facts
                )
            else:
                yield from (
                    found(fact, sentence, _standing(fact), piece.place, piece.spots)
                    for fact in _of_sentence(sentence, written, about_plan=about_plan, other=other)
                    if piece.kind is not BlockKind.FOOTNOTE or fact.field != "number_named"
                )


def _standing(fact: Fact) -> Standing:
    """How far to believe a sentence. Years behind a plan's name, that no word says to be its period, may be an older plan's."""
    return Standing.HEADING if fact.field == "period" and not fact.labelled else Standing.SAID


def only_number(facts: list[FoundFact]) -> list[FoundFact]:
    """The one registry number that sentences name, where none stands anywhere outright."""
    named = {fact.value: fact for fact in facts if fact.field == "number_named"}
    stated = any(fact.field == "registry_number" for fact in facts)
    return [
        FoundFact("registry_number", one.value, Standing.ONLY_ONE, one.words, one.place, one.spots)
        for one in named.values()
        if len(named) == 1 and not stated
    ]


def _may_be_facts(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_OF_FACTS and any(map(str.isdigit, sentence))


def _of_heading(piece: Piece) -> Iterator[FoundFact]:
    if kind_of(piece.text) is SectionKind.ACTIVITIES or names_plan(piece.text):
        for period in periods_in(piece.text):
            fact = Fact("period", period.edtf, period.begins, period.ends)
            yield found(fact, piece.text, Standing.HEADING, piece.place, piece.spots)


def _of_sentence(sentence: str, written: str | None, *, about_plan: bool, other: bool) -> Iterator[Fact]:
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
        if _is_of_plan(sentence, decided, about_plan=about_plan):
            yield Fact("decision", "", decided.start, decided.end, decided=decided)
    if about_plan:
        yield from _told_of_plan(sentence)
    yield from owners_in(sentence)


def _goes_on(sentence: str) -> bool:
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
    named = PLAN.search(before) or PROMISES.search(before) or (about_plan and _goes_on(sentence))
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
