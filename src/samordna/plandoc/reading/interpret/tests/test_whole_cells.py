"""A text that one cell says whole holds no word of another cell, and a cell that is left out takes none with it."""

from samordna.plandoc.reading.blocks import SourceFile, Why
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.pieces.claims import Claims
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.structured import pieces_of_structured
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.takes import NO_COLUMN, Take
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.taken_as import TakenAs

_CARDS = (
    table(
        ["Åtgärd", "Nätverk av kontakter"], ["Ansvarig", "Preventiv samordnare"], ["Samverkan", "Rektorer"]
    ),
    table(["Åtgärd", "Stöd till anhöriga"], ["Ansvarig", "Konsulent"], ["Samverkan", "Preventiv samordnare"]),
)


def _claims(*left: str) -> Claims:
    """Of a card whose name stands in what it says is done too; ``left`` are cells that are left out."""
    card = table(
        ["Kompissamtal"], ["Alla elever deltar i kompissamtal"], ["Alla elever deltar i kompissamtal"]
    )
    reading = Reading(SourceFile("plan.docx", "docx", [card]))
    pieces = pieces_of_structured(reading)
    for words in left:
        reading.leave_out(words, pieces[0].rows[2].place, Why.REPEATED)
    activity = Activity(id="activities-1", action="Alla elever deltar i kompissamtal")
    reading.origins[activity.id] = [spot for row in pieces[0].rows for spot in row.spots]
    return Claims(PlanDocument(activities=[activity]), pieces, reading)


def test_the_name_of_a_card_is_not_had_out_of_what_another_cell_says() -> None:
    (claim,) = _claims().all
    assert claim.beyond(["Kompissamtal"]) == {"kompissamtal": 1}
    assert not claim.beyond(["Alla elever deltar i kompissamtal"])


def test_a_cell_that_is_left_out_needs_nothing_of_a_part() -> None:
    (claim,) = _claims("Alla elever deltar i kompissamtal").all
    assert claim.whole == {"Alla elever deltar i kompissamtal": 1}


def test_what_a_card_says_is_left_out_of_its_own_cell_alone() -> None:
    blocks = [heading("Åtgärder"), *_CARDS]
    before = structured(*blocks)
    columns = before.grids[0].take.columns or ()
    assert "responsible" in columns
    said = tuple(NO_COLUMN if name == "responsible" else None for name in columns)
    result = interpret(before.source, {1: Take(TakenAs.LESSONS, said)})
    left = [one.text for one in result.left_out if one.why is Why.NOTHING]
    assert sorted(left) == ["Konsulent", "Preventiv samordnare"]
    parts = repr([result.document.lessons, [section.text for section in result.document.sections]])
    assert "Preventiv samordnare" in parts


def test_a_word_that_a_cell_divides_over_two_lines_is_one() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart", "Risk-\nvärde"],
            ["Öppna fritids-\ngården", "Fritids-\noch kulturchefen", "maj 2027", "9"],
            ["Utbilda lärarna", "Rektor", "juni 2027", "4"],
        ),
    )
    first, _ = result.document.activities
    assert first.action == "Öppna fritidsgården"
    assert first.responsible == "Fritids- och kulturchefen"
    assert "Riskvärde: 9" in (first.comment or "")
