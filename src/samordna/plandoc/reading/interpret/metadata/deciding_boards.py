"""Who may own the plan by what decisions say: the body that decided, revised or is to adopt it."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.vocabulary import BodyKind, Outcome

_HEAD_OF_SCHOOL = lazily(r"(?:rektorn?|förskolechef(?:en)?)", re.IGNORECASE)
"""Who decides the plans of a school by law, where no body does."""


def deciding_boards(facts: list[FoundFact]) -> list[FoundFact]:
    """The body that decided as the one who may own the plan: a committee before the boards above it, else the first that is
    said to have adopted it. A council of several parties owns what it decided where no other body decided it."""
    decided_by = [
        (fact, body)
        for fact in facts
        if (decided := fact.decided)
        and (body := decided.body)
        and not (body.bare or decided.revises or decided.prepares or decided.outcome is Outcome.RETURNED)
    ]
    approved = [one for one in decided_by if one[1].kind is not BodyKind.OTHER]
    approved = approved or [one for one in decided_by if any(bodies_in(one[1].name))]
    if not approved:
        return _revising_boards(facts) or _approving_boards(facts) or _heads_of_schools(decided_by)
    ranked = sorted(approved, key=_rank)
    return [
        FoundFact("board", body.name, Standing.DECIDED, fact.words, fact.place, fact.spots)
        for fact, body in ranked[:1]
    ]


def _heads_of_schools(decided_by: list[tuple[FoundFact, Body]]) -> list[FoundFact]:
    """The head of a school who is said to have adopted its plan."""
    return [
        FoundFact("board", body.name, Standing.TO_ADOPT, fact.words, fact.place, fact.spots)
        for fact, body in decided_by
        if _HEAD_OF_SCHOOL.fullmatch(body.name)
    ][:1]


def _rank(decided_by: tuple[FoundFact, Body]) -> tuple[bool, bool]:
    fact, body = decided_by
    return body.kind is not BodyKind.COMMITTEE, not (fact.decided and fact.decided.approves)


def without_advisers(facts: list[FoundFact], decided: list[FoundFact]) -> list[FoundFact]:
    """The facts without the councils that a cover or a title names, where a body above them is said to have adopted the plan."""
    kinds = {body.kind for fact in decided for body in bodies_in(fact.value)}
    if not kinds - {BodyKind.OTHER}:
        return facts
    return [
        fact
        for fact in facts
        if fact.field != "board"
        or fact.standing not in (Standing.COVER, Standing.TITLE)
        or any(body.kind is not BodyKind.OTHER for body in bodies_in(fact.value))
    ]


def _revising_boards(facts: list[FoundFact]) -> list[FoundFact]:
    """The body that is said to have revised the plan, where nothing says who adopted it."""
    return [
        FoundFact("board", body.name, Standing.DECIDED, fact.words, fact.place, fact.spots)
        for fact in facts
        if fact.decided and fact.decided.revises and (body := fact.decided.body) and not body.bare
    ][-1:]


def _approving_boards(facts: list[FoundFact]) -> list[FoundFact]:
    """The body that is said to adopt the plan, where nothing says that any has."""
    return [
        FoundFact("board", body.name, Standing.TO_ADOPT, fact.words, fact.place, fact.spots)
        for fact in facts
        if fact.field == "approved_by"
        for body in bodies_in(fact.value)
        if not body.bare and body.kind is not BodyKind.OTHER
    ][:1]
