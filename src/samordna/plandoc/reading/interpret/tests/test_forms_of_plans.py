"""What the form that a plan is written in says of itself, and years that a plan says under other labels or below its title."""

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.schema import Metadata

_ROWS = (["Utbilda personalen", "HR-chef", "maj"], ["Ta fram en rutin", "Säkerhetschef", "oktober"])
_HEAD = ["Åtgärd", "Ansvarig", "När"]


def _under(margin: str, *blocks: Block) -> Metadata:
    source = SourceFile("plan.docx", "docx", [*blocks, heading("Åtgärder", 2), table(_HEAD, *_ROWS)])
    source.margins = [Block(BlockKind.PARAGRAPH, margin)]
    return interpret(source).document.metadata


@pytest.mark.parametrize(
    "margin",
    [
        "Norrby kommun · Blankett IK-2 · gäller från 2023-01-01",
        "Norrby kommun | Länsstyrelsens mall, version 3 (maj 2024)",
        "Norrby kommun | Mall för handlingsplan, version 2.4",
        "Norrby kommun\tFormulär 12, gäller 2022–2024",
        "Norrby kommun – Dokumentmall v1.2, version 1.2, gäller till 2025-12-31",
    ],
)
def test_what_a_form_says_of_itself_is_not_of_the_plan(margin: str) -> None:
    metadata = _under(margin, heading("Handlingsplan mot våld 2027"))
    assert metadata.municipality == "Norrby kommun"
    assert (metadata.title, metadata.version) == ("Handlingsplan mot våld 2027", None)
    assert (metadata.period_start, metadata.period_end) == ("2027", "2027")


@pytest.mark.parametrize("margin", ["Norrby kommun · version 3", "Norrby kommun, Mallgatan 2 · version 3"])
def test_what_a_running_head_says_of_the_plan_is(margin: str) -> None:
    assert _under(margin, heading("Handlingsplan mot våld 2027")).version == "3"


@pytest.mark.parametrize(
    "instruction",
    [
        "Så här använder ni mallen: Skriv era svar under varje grå fråga. Tabellen kan förlängas.",
        "Så här fyller du i blanketten. Börja med uppgifterna överst.",
    ],
)
def test_a_title_below_how_a_template_is_used(instruction: str) -> None:
    metadata = _under(
        "Mall för handlingsplan", paragraph(instruction), heading("Handlingsplan mot våld 2027")
    )
    assert metadata.title == "Handlingsplan mot våld 2027"


def _period(result: ReadResult) -> tuple[str | None, str | None]:
    return result.document.metadata.period_start, result.document.metadata.period_end


@pytest.mark.parametrize(
    ("label", "value", "period"),
    [
        ("Avser år", "2027", ("2027", "2027")),
        ("Avser kalenderår", "2027", ("2027", "2027")),
        ("Gjelder", "2027–2029", ("2027", "2029")),
        ("Gælder for", "2027-2028", ("2027", "2028")),
        ("Gjelder", "april 2026 – januari 2027", ("2026-04", "2027-01")),
    ],
)
def test_labels_of_how_long_a_plan_holds(label: str, value: str, period: tuple[str, str]) -> None:
    rows = table(["Nämnd", "Socialnämnden"], ["Dnr", "SN 2026/12"], [label, value])
    assert _period(structured(heading("Handlingsplan mot våld"), rows)) == period
    lines = f"Handlingsplan mot våld\n\nDnr: SN 2026/12\n{label}: {value}\n\nBakgrund\n\nVåldet har ökat."
    assert _period(flat(lines)) == period


@pytest.mark.parametrize("line", ["Norra hamnen 2027", "Stadsområde Väst, 2027", "Björkdalen 2027"])
def test_a_line_below_the_title_that_ends_with_a_year(line: str) -> None:
    result = structured(
        heading("Lokal trygghetsplan"), paragraph(line), heading("Åtgärder", 2), table(_HEAD, *_ROWS)
    )
    assert _period(result) == ("2027", "2027")
    assert any("giltighetstid" in flag.what for flag in result.flags)


@pytest.mark.parametrize(
    "line",
    [
        "November 2026",
        "Version från 2026",
        "Förslag till nämnden 2026",
        "Rapport 2026",
        "Hösten 2026",
        "Kommunfullmäktige 2026",
    ],
)
def test_a_line_of_when_the_plan_was_written(line: str) -> None:
    result = structured(
        heading("Lokal trygghetsplan"), paragraph(line), heading("Åtgärder", 2), table(_HEAD, *_ROWS)
    )
    assert _period(result) == (None, None)


@pytest.mark.parametrize("label", ["Ärende", "Ärendemening", "Angående", "Emne", "Ämne"])
def test_the_title_of_a_memorandum_is_what_it_is_about(label: str) -> None:
    head = "PM\n\nTill: Kommunstyrelsen\nFrån: Samordnaren\nDatum: 2026-03-23\nDnr: KS 2026/164"
    plan = f"{head}\n{label}: Åtgärdsplan för trygg handel 2026\n\nBakgrund\n\nStölderna har ökat."
    assert flat(plan).document.metadata.title == "Åtgärdsplan för trygg handel 2026"


def test_a_case_of_which_only_the_number_is_told_is_no_title() -> None:
    metadata = flat(
        "Ärende: SN 2026/7\n\nHandlingsplan mot våld 2027\n\nBakgrund\n\nVåldet har ökat."
    ).document.metadata
    assert (metadata.title, metadata.registry_number) == ("Handlingsplan mot våld 2027", "SN 2026/7")
