"""Who may own the plan by what decisions say: the body that decided, revised or is to adopt it."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.vocabulary import BodyKind, Outcome

_IN_PLACE_OF_BODIES = lazily(
    r"(?:rektorn?|förskolechef(?:en)?)|(?:[a-zåäö]+a\s+)?[\w-]*styrgrupp(?:en)?\b.{0,60}", re.IGNORECASE
)
"""Who decides where no body does: the head of a school the plan of it, by law, and the steering group of several parties."""


_IN_PASSING = (Standing.COVER, Standing.TITLE, Standing.MARGIN)
"""Where a plan names the council it comes from beside much else: its cover, its title, its running head or foot."""


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
        boards = _revising_boards(facts) or _approving_boards(facts)
        return boards or _in_place_of_bodies(facts, decided_by)
    ranked = sorted(approved, key=_rank)
    return [
        FoundFact("board", body.name, Standing.DECIDED, fact.words, fact.place, fact.spots)
        for fact, body in ranked[:1]
    ]


def _in_place_of_bodies(facts: list[FoundFact], decided_by: list[tuple[FoundFact, Body]]) -> list[FoundFact]:
    """The head of a school, or the steering group, who is said to have adopted the plan."""
    named = [(fact, body.name) for fact, body in decided_by]
    named += [(fact, fact.value) for fact in facts if fact.field == "approved_by"]
    return [
        FoundFact("board", name, Standing.TO_ADOPT, fact.words, fact.place, fact.spots)
        for fact, name in named
        if _IN_PLACE_OF_BODIES.fullmatch(name)
    ][:1]


def _rank(decided_by: tuple[FoundFact, Body]) -> tuple[bool, bool]:
    fact, body = decided_by
    return body.kind is not BodyKind.COMMITTEE, not (fact.decided and fact.decided.approves)


def without_advisers(facts: list[FoundFact], decided: list[FoundFact]) -> list[FoundFact]:
    """The facts without the councils that a cover, a title or a running head names, where a body above them is said to have
    adopted the plan."""
    kinds = {body.kind for fact in decided for body in bodies_in(fact.value)}
    if not kinds - {BodyKind.OTHER}:
        return facts
    return [
        fact
        for fact in facts
        if fact.field != "board"
        or fact.standing not in _IN_PASSING
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
