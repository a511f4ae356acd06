"""Who owns a plan in a workbook of several sheets: what the cover says goes before what other sheets say of committees' parts."""

from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in, same_body
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.vocabulary import BodyKind


def of_cover(facts: list[FoundFact], pieces: list[Piece]) -> list[FoundFact]:
    """The facts without the boards that sheets behind the first that names one mention, and without the decisions of other
    committees there."""
    order = dict.fromkeys(piece.place.sheet for piece in pieces if piece.place.sheet)
    cover = next(
        (sheet for sheet in order if any(_body_of(one) for one in facts if one.place.sheet == sheet)), None
    )
    named = [name for one in facts if one.place.sheet == cover and (name := _body_of(one))]
    return [
        one
        for one in facts
        if cover is None or one.place.sheet in (None, cover) or not _is_of_a_part(one, named)
    ]


def _body_of(fact: FoundFact) -> str | None:
    if fact.field == "board":
        return fact.value
    return fact.decided.body.name if fact.decided and fact.decided.body else None


def _is_of_a_part(fact: FoundFact, named: list[str]) -> bool:
    """Whether a fact of another sheet tells of a committee that the cover does not name."""
    name = _body_of(fact)
    if name is None or fact.standing is Standing.LABELLED or any(same_body(name, one) for one in named):
        return False
    return any(body.kind is BodyKind.COMMITTEE for body in bodies_in(name))
