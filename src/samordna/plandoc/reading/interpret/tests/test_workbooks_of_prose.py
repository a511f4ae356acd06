"""Workbooks whose sheets hold running text under headings of its own, and goals that other sheets name by their numbers."""

import pytest

from samordna.plandoc.reading.blocks import SourceFile, Why
from samordna.plandoc.reading.formats.sheet_blocks import Sheet, sheet_blocks
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_ABOUT = (
    (1, "Handlingsplan mot våld i Åsby"),
    (2, "Planen är beslutad av socialnämnden 2031-02-04, § 23."),
    (4, "Bakgrund"),
    (5, "Planen samlar det som Åsby gör mot våld bland unga och mot dem som utsätter andra."),
    (7, "Så läser du planen"),
    (8, "Läget uppdateras av den som ansvarar inför varje möte i rådet."),
    (9, "Alla kan läsa."),
)
_DEEDS = (
    ["Nr", "Mål", "Åtgärd", "Ansvarig", "Startdatum", "Slutdatum"],
    ["1", "Mål 1", "Ordna vuxna i korridorerna", "Rektor", "2031-01-12", "2031-06-11"],
    ["2", "Mål 2", "Starta en grupp för medling", "Socialchef", "2031-05-04", "2031-12-31"],
    ["3", "Mål 1", "Ronda vid bussterminalen", "Säkerhetschef", "2031-02-01", "2031-12-31"],
)
_GOALS = (
    ["Mål", "Formulering"],
    ["Mål 1", "Våldet i skolan ska minska"],
    ["Mål 2", "Unga ska få snabba insatser"],
)


def _workbook(*sheets: Sheet) -> ReadResult:
    return interpret(
        SourceFile("plan.xlsx", "xlsx", [block for one in sheets for block in sheet_blocks(one)])
    )


def _sheet(name: str, rows: tuple[tuple[int, str], ...]) -> Sheet:
    return Sheet(name, [(number, [text]) for number, text in rows])


def test_a_few_words_above_sentences_of_a_sheet_are_a_heading() -> None:
    result = _workbook(_sheet("Om planen", _ABOUT))
    assert result.document.metadata.title == "Handlingsplan mot våld i Åsby"
    assert result.document.metadata.adopted == "2031-02-04"
    told = {one.heading: one.text for one in result.document.sections}
    assert told["Bakgrund"].startswith("Planen samlar")
    assert told["Så läser du planen"].endswith("Alla kan läsa.")
    assert result.coverage == 1


def test_goals_that_their_own_heading_numbers_are_what_stands_beside_it() -> None:
    result = structured(heading("Mål"), table(*_GOALS), heading("Åtgärder"), table(*_DEEDS))
    first, second = "Våldet i skolan ska minska", "Unga ska få snabba insatser"
    assert [one.text for one in result.document.goals] == [first, second]
    assert [one.goal for one in result.document.activities] == [first, second, first]
    assert result.coverage == 1


def test_a_number_without_a_goal_of_its_own_stays_what_the_goal_is_called() -> None:
    assert [one.goal for one in structured(table(*_DEEDS)).document.activities] == ["Mål 1", "Mål 2", "Mål 1"]


def test_what_is_done_may_be_numbered_by_its_heading_too() -> None:
    (first, second) = structured(
        table(
            ["Åtgärd", "Beskrivning", "Ansvarig", "Klart"],
            ["Åtgärd 1", "Ordna vuxna i korridorerna", "Rektor", "2031-06"],
            ["Åtgärd 2", "Starta en grupp för medling", "Socialchef", "2031-12"],
        )
    ).document.activities
    assert (first.action, second.action) == ("Ordna vuxna i korridorerna", "Starta en grupp för medling")


def test_sentences_beside_names_are_sections_where_one_is_called_so() -> None:
    about = [
        (1, ["Handlingsplan för klimatet 2031"]),
        (2, ["Diarienummer", "SBN 2030-1187"]),
        (3, ["Syfte", "Listan samlar de åtgärder som kommunen ska göra för att minska sin sårbarhet."]),
        (4, ["Läsanvisning", "Fliken är sorterad per risk och läget uppdateras av den som ansvarar."]),
    ]
    result = _workbook(Sheet("Information", about))
    assert [one.heading for one in result.document.sections][-2:] == ["Syfte", "Läsanvisning"]
    assert result.document.metadata.registry_number == "SBN 2030-1187"


@pytest.mark.parametrize(
    ("name", "heading"),
    [("Blad1", "Aktiviteter"), ("Sheet 2", "Aktiviteter"), ("Blad mot våld", "Blad mot våld")],
)
def test_what_a_program_calls_a_sheet_is_no_heading(name: str, heading: str) -> None:
    result = _workbook(Sheet(name, [(1, ["Handlingsplan mot våld i Åsby"]), *enumerate(_DEEDS, 3)]))
    assert [one.heading for one in result.document.sections] == [heading]
    left = [one.text for one in result.left_out if one.why is Why.ABOUT_FILE]
    assert left == ([] if heading == name else [name])
    assert result.coverage == 1
