"""A sheet of help beside the plan's own: what it says of the template is nothing that the plan says of itself."""

import pytest

from samordna.plandoc.reading.blocks import SourceFile, Why
from samordna.plandoc.reading.formats.sheet_blocks import Sheet, sheet_blocks
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.result import ReadResult

_Rows = tuple[list[str], ...]

_TABLE: _Rows = (
    ["Nr", "Åtgärd", "Ansvarig", "Status", "Tid"],
    ["1", "Utbilda personal i skolan", "Skolförvaltningen", "Pågår", "2027"],
    ["2", "Vandra i parken på kvällen", "Fritidsförvaltningen", "Ej påbörjad", "2027"],
)
_PLAN: _Rows = (
    ["Trygghetsplan för Ekdala 2027"],
    ["Nämnd: Kultur- och fritidsnämnden"],
    ["Dnr: KFN 2026/12"],
)
_EXPLAINED: _Rows = (
    ["Kolumn", "Förklaring", "Exempel", "Krävs"],
    ["Åtgärd", "Vad som ska göras", "Utbildning", "Ja"],
    ["Ansvarig", "Nämnd eller förvaltning", "Socialnämnden", "Ja"],
    ["Status", "Hur långt det har kommit", "Pågår", "Nej"],
)


def _read(*sheets: tuple[str, _Rows]) -> ReadResult:
    blocks = [
        block
        for name, rows in sheets
        for block in sheet_blocks(Sheet(name, [(at, row) for at, row in enumerate(rows, start=1) if row]))
    ]
    return interpret(SourceFile("plan.xlsx", "xlsx", blocks))


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Läs mig", (["Instruktion för handlingsplanen"], ["Fyll i en åtgärd per rad."])),
        (
            "Läs mig",
            (["Handlingsplan – mall för alla nämnder"], ["Mallen antogs av kommunstyrelsen 2024-03-01"]),
        ),
        ("Så fyller du i", (["Så här fyller du i planen"], ["Steg", "Vad", "Tips"], ["1", "En rad", "Kort"])),
        ("Instruktion", _EXPLAINED),
        ("Instruktion", (["Handlingsplan 2025"], ["Varje nämnd fyller i sin flik, t.ex. Socialnämnden"])),
        ("Om planen", (["Hur du använder den här filen"], ["Frågor ställs till kommunkansliet."])),
        ("Start", (["Handledning för handlingsplanen"], ["Fyll i de gula cellerna."])),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_title_and_board_are_those_of_the_plans_sheet(name: str, rows: _Rows, first: bool) -> None:
    plan = ("Plan 2027", (*_PLAN, [], *_TABLE))
    result = _read(*((name, rows), plan) if first else (plan, (name, rows)))
    about = result.document.metadata
    assert about.title == "Trygghetsplan för Ekdala 2027"
    assert (about.board, about.registry_number) == ("Kultur- och fritidsnämnden", "KFN 2026/12")
    assert not result.document.decisions
    assert [one.heading for one in result.document.sections] == ["Plan 2027"]
    assert len(result.document.activities) == 2
    assert {one.why for one in result.left_out if one.text == name} == {Why.HOW_TO_FILL_IN}
    assert result.coverage == 1


def test_help_names_a_plan_that_nothing_else_names() -> None:
    named = (["Handlingsplan mot extremism i Ekdala"], ["Socialnämnden"], ["Filen har två flikar."])
    about = _read(("Läs mig", named), ("Åtgärder", _TABLE)).document.metadata
    assert (about.title, about.board) == ("Handlingsplan mot extremism i Ekdala", "Socialnämnden")


def test_facts_of_the_plan_beside_help_are_read() -> None:
    facts = (
        ["Handlingsplan för Ekdala"],
        ["Diarienr", "SN 2026/12"],
        ["Nämnd", "Socialnämnden"],
        ["Filen ägs av", "Samordnaren"],
    )
    about = _read(("Läs mig", (*facts, [], ["Fyll bara i kolumnen Status."])), ("Åtgärder", _TABLE)).document
    assert (about.metadata.board, about.metadata.registry_number) == ("Socialnämnden", "SN 2026/12")


def test_a_wide_table_of_what_is_done_is_no_help_whatever_its_sheet_is_called() -> None:
    result = _read(("Anvisning", _TABLE), ("Bakgrund", (["Part", "Uppgift"], ["Polisen", "Delar lägesbild"])))
    assert len(result.document.activities) == 2
