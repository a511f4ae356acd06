"""Sheets that help whoever fills a workbook in: left out with a reason, and brought back by whoever says what they are."""

import pytest

from samordna.plandoc.reading.blocks import SourceFile, Why
from samordna.plandoc.reading.formats.sheet_blocks import Sheet, sheet_blocks
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.takes import FIRST_NUMBER, Take
from samordna.plandoc.taken_as import TakenAs

_DEEDS = (
    ["Nr", "Åtgärd", "Ansvarig", "Status", "Tid"],
    ["1", "Utbilda personal i skolan", "Skolförvaltningen", "Pågår", "2026"],
    ["2", "Vandra i parken på kvällen", "Fritidsförvaltningen", "Ej påbörjad", "2027"],
    ["3", "Se över belysning vid stationen", "Tekniska förvaltningen", "Klar", "2026"],
)
_VALUES = (
    ["Ansvarig", "Status"],
    ["Skolförvaltningen", "Ej påbörjad"],
    ["Fritidsförvaltningen", "Pågår"],
    ["Socialförvaltningen", ""],
)
_HELP = (
    ["Så fyller du i arbetsboken"],
    ["Skriv en åtgärd på varje rad i fliken Åtgärder."],
    ["Den som ansvarar uppdaterar status inför varje möte."],
)
_COVER = (["Ekdala kommun"], ["Handlingsplan för trygghet"], ["Version 2.1"], ["Gäller 2026–2028"])


def _source(**sheets: tuple[list[str], ...]) -> SourceFile:
    made = [Sheet(name.replace("_", " "), list(enumerate(rows, start=1))) for name, rows in sheets.items()]
    return SourceFile("plan.xlsx", "xlsx", [block for one in made for block in sheet_blocks(one)])


def _headings(result: ReadResult) -> list[str]:
    return [one.heading for one in result.document.sections]


def _why(result: ReadResult) -> dict[str, Why]:
    return {one.text: one.why for one in result.left_out}


@pytest.mark.parametrize("name", ["Listor", "Rullistor", "Blad3", "Val"])
def test_values_to_choose_from_are_known_by_the_sheets_name_or_by_the_table_that_uses_them(name: str) -> None:
    result = interpret(_source(Åtgärder=_DEEDS, **{name: _VALUES}))
    assert _headings(result) == ["Åtgärder"]
    assert _why(result)["Skolförvaltningen | Ej påbörjad"] is Why.CHOICES
    assert len(result.document.activities) == 3
    assert result.coverage == 1


@pytest.mark.parametrize(
    "name", ["Läs mig", "Instruktion", "Så fyller du i", "Anvisningar", "1. Läs detta först"]
)
def test_how_to_fill_in_is_no_part_of_the_plan(name: str) -> None:
    result = interpret(_source(**{name: _HELP}, Åtgärder=_DEEDS))
    assert _headings(result) == ["Åtgärder"]
    assert _why(result)["Den som ansvarar uppdaterar status inför varje möte."] is Why.HOW_TO_FILL_IN
    assert len(result.document.activities) == 3


def test_a_sheet_of_help_comes_back_when_somebody_says_what_it_is() -> None:
    """The numbers of the other tables stay, though it stands before them."""
    source = _source(Läs_mig=_HELP, Åtgärder=_DEEDS)
    first = interpret(source)
    again = interpret(source, {FIRST_NUMBER: Take(TakenAs.TEXT)})
    assert [grid.number for grid in first.grids] == [grid.number for grid in again.grids] == [1, FIRST_NUMBER]
    assert [grid.take.taken_as for grid in again.grids] == [TakenAs.ACTIVITIES, TakenAs.TEXT]
    assert _headings(again) == ["Läs mig", "Åtgärder"]
    assert "uppdaterar status" in again.document.sections[0].text


def test_what_help_tells_of_the_plan_is_read() -> None:
    result = interpret(
        _source(Läs_mig=(["Ekdala kommun"], ["Planen gäller 2026–2028"], *_HELP), Åtgärder=_DEEDS)
    )
    assert (result.document.metadata.municipality, result.document.metadata.period_end) == (
        "Ekdala kommun",
        "2028",
    )
    assert "Planen gäller 2026–2028" not in _why(result)
    assert _why(result)["Läs mig"] is Why.HOW_TO_FILL_IN
    assert _headings(result) == ["Åtgärder"]


def test_a_cover_becomes_facts_and_no_chapter() -> None:
    result = interpret(_source(Framsida=_COVER, Åtgärder=_DEEDS))
    about = result.document.metadata
    assert (about.municipality, about.version, about.period_end) == ("Ekdala kommun", "2.1", "2028")
    assert _headings(result) == ["Åtgärder"]
    assert _why(result)["Framsida"] is Why.ABOUT_FILE


def test_a_row_of_help_among_facts_is_left_out() -> None:
    facts = (
        ["Kommun", "Ekdala kommun"],
        ["Version", "2.1"],
        ["Så fyller du i", "Uppdatera inför varje möte."],
    )
    result = interpret(_source(Information=facts, Åtgärder=_DEEDS))
    assert _headings(result) == ["Åtgärder"]
    assert _why(result)["Så fyller du i | Uppdatera inför varje möte."] is Why.HOW_TO_FILL_IN


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Samverkan", (["Part", "Uppgift"], ["Polisen", "Delar lägesbild"], ["Skolan", "Bjuder in"])),
        ("Listor", (["Vad"], ["Alla enheter ska ha en samordnare som leder arbetet i sin verksamhet."])),
        ("Bakgrund", (["Planen samlar det som kommunen gör."],)),
    ],
)
def test_what_a_plan_says_stays(name: str, rows: tuple[list[str], ...]) -> None:
    result = interpret(_source(**{name: rows}, Åtgärder=_DEEDS))
    assert name in _headings(result)
    assert not {Why.CHOICES, Why.HOW_TO_FILL_IN} & set(_why(result).values())


def test_a_workbook_of_nothing_else_is_read_as_it_is() -> None:
    assert _headings(interpret(_source(Instruktion=_HELP))) == ["Instruktion"]
