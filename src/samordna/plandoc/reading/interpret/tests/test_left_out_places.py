"""What is left out of one passage holds no word of another, also where a file counts neither lines nor pages."""

from samordna.plandoc.reading.blocks import SourceFile, Why, where
from samordna.plandoc.reading.interpret.pieces.claims import Claims
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.structured import pieces_of_structured
from samordna.plandoc.reading.interpret.tests.making import paragraph, table
from samordna.plandoc.schema import PlanDocument


def _reading() -> Reading:
    blocks = [paragraph("Trygg skola"), paragraph("Trygg väg"), table(["Mål", "A"]), table(["Mål", "B"])]
    return Reading(SourceFile("plan.docx", "docx", blocks))


def test_passages_stand_in_places_of_their_own_which_nobody_is_told_of() -> None:
    pieces = pieces_of_structured(_reading())
    places = [piece.place for piece in pieces[:2]] + [row.place for piece in pieces[2:] for row in piece.rows]
    assert len({*places}) == 4
    assert [where(place) for place in places] == [None, None, "rad 1", "rad 1"]


def test_what_is_left_out_of_one_passage_is_not_had_for_another() -> None:
    reading = _reading()
    first, second, *_ = pieces_of_structured(reading)
    reading.leave_out("Trygg", first.place, Why.LABEL)
    claims = Claims(PlanDocument(), [], reading)
    assert claims.missing(["Trygg"], [], second.place) == {"trygg": 1}
    assert not claims.missing(["Trygg"], [], first.place)
