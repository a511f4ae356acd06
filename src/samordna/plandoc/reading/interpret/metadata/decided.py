"""The decisions on the plan out of what was found of them, and what they say of the plan itself."""

from collections.abc import Iterator

from samordna.plandoc.dates import is_edtf
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.choosing import Chosen
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.same_decisions import halves_of_one, same_decision
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.schema import Decision
from samordna.plandoc.vocabulary import BodyKind, Outcome, Text

_YEAR_SUPPLIED = Text(
    "Beslutets dag står utan år. Året är det senaste före den dag då texten skrevs. Kontrollera det.",
    "The day of the decision stands without a year. It is the latest before the day the text was written. Check it.",
)
_RANKS = (BodyKind.OTHER, BodyKind.COMMITTEE, BodyKind.EXECUTIVE_BOARD, BodyKind.COUNCIL)


def decisions_of(facts: list[FoundFact], chosen: Chosen, reading: Reading) -> list[Decision]:
    """Every decision once. A date or a paragraph that stands by itself belongs to the decision before it, those before them all
    to the first, and one of which only is said how it went is the plan's owner's."""
    decisions: list[Decision] = []
    approving: list[Decision] = []
    before: list[FoundFact] = []
    alone: list[Decision] = []
    for fact in facts:
        if fact.field == "decision" and fact.decided:
            decision = _add(fact, decisions, reading)
            alone += [decision] if fact.decided.is_alone else []
            chosen.taken += _of_first(before, decisions)
            before = []
            if fact.decided.approves:
                approving.append(decision)
        elif fact.field == Label.SECTION and not decisions:
            before.append(fact)
            continue
        elif fact.field == Label.ADOPTED or (
            fact.field in (Label.SECTION, Label.DATE) and _completes(fact, decisions)
        ):
            before += [] if decisions else [fact]
            _complete(fact, decisions)
        else:
            continue
        chosen.taken.append(fact)
    for decision in alone:
        if decision.body is None and (body := next(bodies_in(chosen.metadata.board or ""), None)):
            decision.body, decision.kind = chosen.metadata.board, body.kind
    adopted = next((one for one in before if one.field == Label.ADOPTED), None)
    if adopted and not decisions:
        decisions += _with_section(adopted, facts, chosen, reading)
    _tell(chosen, approving, facts)
    return decisions


def _of_first(before: list[FoundFact], decisions: list[Decision]) -> Iterator[FoundFact]:
    """The paragraphs that a decision took from those that stand before it, with its day."""
    for fact in before:
        if fact.field == Label.ADOPTED:
            _complete(fact, decisions)
        elif decisions[-1].section is None:
            _complete(fact, decisions)
            yield fact


def _with_section(
    adopted: FoundFact, facts: list[FoundFact], chosen: Chosen, reading: Reading
) -> Iterator[Decision]:
    """The decision whose day and paragraph stand under labels of their own, where only the plan's owner can have decided."""
    section = next((fact for fact in facts if fact.field == Label.SECTION), None)
    if section is None:
        return
    chosen.taken.append(section)
    body = next(bodies_in(chosen.metadata.board or ""), None)
    decision = Decision(
        id="decisions-1",
        kind=body.kind if body else BodyKind.OTHER,
        body=chosen.metadata.board,
        date=adopted.value,
        section=section.value,
        outcome=Outcome.APPROVED,
    )
    reading.origins[decision.id] = [*adopted.spots, *section.spots]
    reading.note(decision.id, "date", adopted.words, adopted.place)
    yield decision


def _add(fact: FoundFact, decisions: list[Decision], reading: Reading) -> Decision:
    decided = fact.decided
    if decided is None:
        raise ValueError(fact)
    made = Decision(
        id=f"decisions-{len(decisions) + 1}",
        kind=decided.body.kind if decided.body else BodyKind.OTHER,
        body=decided.body.name if decided.body else None,
        date=decided.date,
        section=decided.section,
        registry_number=next((number.value for number in numbers_in(fact.words)), None),
        outcome=decided.outcome,
    )
    known = next((other for other in decisions if same_decision(made, other)), None)
    known = known or next((other for other in decisions[-1:] if halves_of_one(made, other)), None)
    if known:
        known.body, known.kind = known.body or made.body, known.kind if known.body else made.kind
        known.section = known.section or made.section
        known.date = known.date or made.date
        known.outcome = known.outcome or made.outcome
        made = known
    else:
        decisions.append(made)
    if decided.year_supplied and made.date == decided.date:
        reading.doubt(_YEAR_SUPPLIED, fact.place, made.id)
    reading.origins.setdefault(made.id, []).extend(fact.spots)
    reading.note(made.id, "date", fact.words, fact.place)
    return made


def _completes(fact: FoundFact, decisions: list[Decision]) -> bool:
    latest = decisions[-1] if decisions else None
    if latest is None:
        return False
    return (
        latest.section is None if fact.field == Label.SECTION else latest.date is None and is_edtf(fact.value)
    )


def _complete(fact: FoundFact, decisions: list[Decision]) -> None:
    latest = decisions[-1] if decisions else None
    if latest and fact.field == Label.SECTION:
        latest.section = fact.value
    elif latest and latest.date is None:
        latest.date = fact.value


def _tell(chosen: Chosen, approving: list[Decision], facts: list[FoundFact]) -> None:
    metadata = chosen.metadata
    stated = [fact for fact in facts if fact.field == "approved_by"]
    dates = [fact for fact in facts if fact.field == Label.ADOPTED]
    highest = max(
        (one for one in approving if one.body), key=lambda one: _RANKS.index(one.kind), default=None
    )
    if stated:
        best = max(stated, key=lambda fact: fact.standing)
        metadata.approved_by = best.value
        chosen.taken += [fact for fact in stated if fact.value == best.value]
    elif highest:
        metadata.approved_by = highest.body
    metadata.adopted = dates[0].value if dates else next((one.date for one in approving if one.date), None)
