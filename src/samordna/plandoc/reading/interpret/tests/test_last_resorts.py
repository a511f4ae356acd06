"""What the beginning of a file says of the plan in passing: taken where nothing says it outright, with a flag."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult


def _read(*blocks: Block) -> ReadResult:
    return structured(heading("Uppdrag mot våld i nära relationer"), *blocks, heading("Bakgrund", 2))


def _flagged(result: ReadResult) -> bool:
    return any("ur dokumentets början" in flag.what for flag in result.flags)


@pytest.mark.parametrize(
    "said",
    [
        "Kommunfullmäktige har den 13 december 2027, § 229, gett nämnderna följande uppdrag för åren 2028 till 2030.",
        "Åtgärdsblad 2028–2030. Godkända av socialnämnden den 3 maj 2027 och av kommunfullmäktige den 13 december 2027, § 229.",
    ],
)
def test_a_decision_and_a_period_in_a_sentence_that_names_no_plan(said: str) -> None:
    result = _read(paragraph(said))
    metadata = result.document.metadata
    told = [((one.body or "").casefold(), one.date, one.section) for one in result.document.decisions]
    assert ("kommunfullmäktige", "2027-12-13", "229") in told
    assert (metadata.period_start, metadata.period_end) == ("2028", "2030")
    assert _flagged(result)


def test_the_year_of_the_headings_of_activities() -> None:
    result = _read(heading("Det vi gör 2027"), bullet("Utbilda personal (rektor, maj 2027)"))
    assert (result.document.metadata.period_start, result.document.metadata.period_end) == ("2027", "2027")


@pytest.mark.parametrize(
    ("revised", "period"), [("januari 2028", "2027"), ("januari 2029", None), ("vt 2030", None)]
)
def test_the_year_of_the_headings_is_no_period_of_a_plan_that_is_revised_long_after(
    revised: str, period: str | None
) -> None:
    result = _read(
        paragraph(f"Nästa revidering: {revised}"),
        heading("Det vi gör 2027"),
        bullet("Utbilda personal (rektor, maj 2027)"),
    )
    assert result.document.metadata.period_start == period


def test_a_number_of_the_form_of_a_registry_number_at_the_beginning() -> None:
    result = _read(table(["Plats", "Sal Eken"], ["Ärende", "KS 2026.0311 Plan mot rekrytering"]))
    assert result.document.metadata.registry_number == "KS 2026.0311"


@pytest.mark.parametrize(
    "said",
    [
        "Trygghetsmätningen 2021–2023 visar att fler är oroliga.",
        "Kommunfullmäktige beslutade den 14 juni 2021 att bygga en fritidsgård.",
        "Socialnämnden, reviderad den 14 juni 2021.",
        "Se prop. 2022/23:43 och riktlinjerna med dnr KS 2015/943.",
    ],
)
def test_what_tells_of_something_else(said: str) -> None:
    metadata = _read(paragraph(said)).document.metadata
    assert (metadata.period_start, metadata.adopted, metadata.registry_number) == (None, None, None)
