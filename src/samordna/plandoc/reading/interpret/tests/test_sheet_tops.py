"""What stands above the table of a sheet in cells beside each other, with or without an empty row below."""

from unittest.mock import patch

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.formats.csv import read
from samordna.plandoc.reading.formats.sheet_blocks import Sheet, sheet_blocks
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.metadata import sheet_tops
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.result import ReadResult

_TABLE = """Åtgärd;Ansvarig;Start;Slut
Byta lås i källarförråd;Förvaltare;2026-01;2026-06
Sätta upp belysning på gården;Fastighetschef;2026-02;2026-07
Vandra om natten;Områdesvärd;2026-03;2026-08
"""


def _read(top: str) -> ReadResult:
    return interpret(read(f"{top}\n{_TABLE}".encode(), "plan.csv"))


@pytest.mark.parametrize(
    "top",
    [
        "Trygghetsplan 2026–2028;;;Dnr SN 2026/14\nAntagen av socialnämnden 2026-02-12, § 8;;;",
        "Trygghetsplan;;Dnr;SN 2026/14\n;;Period;2026–2028\nAntagen av socialnämnden 2026-02-12, § 8;;;",
        "Trygghetsplan;;;\nSocialnämnden;SN 2026/14;2026–2028;2026-02-12, § 8\n",
        "Trygghetsplan;Socialnämnden 2026-02-12, § 8;SN 2026/14;\n;Planperiod;2026–2028;\n;;;",
        "Trygghetsplan;;Nämnd;Socialnämnden\n;;Dnr;SN 2026/14\n;;Beslut;2026-02-12, § 8\n;;Period;2026–2028\n;;;",
    ],
)
def test_what_stands_above_the_table_tells_of_the_plan_and_the_table_is_whole(top: str) -> None:
    result = _read(top)
    about = result.document.metadata
    assert (str(about.board).lower(), about.registry_number) == ("socialnämnden", "SN 2026/14")
    assert (about.period_start, about.period_end) == ("2026", "2028")
    assert [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities] == [
        ("Byta lås i källarförråd", "Förvaltare", "2026-01", "2026-06"),
        ("Sätta upp belysning på gården", "Fastighetschef", "2026-02", "2026-07"),
        ("Vandra om natten", "Områdesvärd", "2026-03", "2026-08"),
    ]
    assert result.coverage == 1


def test_a_head_of_two_rows_stays_with_its_table() -> None:
    result = interpret(
        read(
            ";;2026;;Uppföljning\nÅtgärd;Ansvarig;Start;Slut;\nByta lås;Vaktchef;mars;maj;VB\n".encode(),
            "plan.csv",
        )
    )
    assert [one.action for one in result.document.activities] == ["Byta lås"]


def test_a_sheet_that_bears_the_name_of_what_it_lists_opens_no_text_above_its_table() -> None:
    place = FilePlace(sheet="Aktiviteter")
    lines = ("Plan mot skadegörelse 2026", "Fastställd av: Tekniska nämnden", "Fastställd datum: 2025-12-18")
    rows = [line.split(";") for line in _TABLE.splitlines()]
    blocks = [
        Block(BlockKind.HEADING, "Aktiviteter", level=1, place=place),
        *(Block(BlockKind.PARAGRAPH, line, place=place) for line in lines),
        Block(BlockKind.TABLE, rows=rows, row_places=[place] * len(rows), place=place),
        Block(BlockKind.HEADING, "Listval", level=1, place=FilePlace(sheet="Listval")),
    ]
    (decision,) = interpret(SourceFile("plan.xlsx", "xlsx", blocks)).document.decisions
    assert (decision.body, decision.date) == ("Tekniska nämnden", "2025-12-18")


def test_who_decided_when_and_where_in_cells_of_their_own() -> None:
    plan = _read(
        "Plan mot stölder;;;\nEkby kommun;;;\nTrafiknämnden;2032-03-15;§ 19;\nDnr;TRN 2032/40;;\n;;;"
    ).document
    (decision,) = plan.decisions
    assert (plan.metadata.board, decision.date, decision.section) == ("Trafiknämnden", "2032-03-15", "19")
    assert plan.metadata.registry_number == "TRN 2032/40"


def test_a_long_table_is_told_by_its_first_rows_and_not_asked_row_by_row() -> None:
    rows = "".join(f"Byta lås i hus {number};Förvaltare;2026-01;2026-06\n" for number in range(300))
    with patch.object(sheet_tops, "facts_in", wraps=facts_in) as asked:
        result = interpret(read(f"{_TABLE}{rows}".encode(), "plan.csv"))
    assert len(result.document.activities) == 303
    assert asked.call_count < 30


def test_sentences_beside_the_name_of_a_section_are_that_section() -> None:
    text = "Planen samlar åtgärder från analysen 2025. Listan uppdateras av samordnaren inför varje möte."
    about = [["Plan", "Trygghetsplan"], ["Dnr", "SN 2026/14"], ["Syfte", text]]
    rows = [line.split(";") for line in _TABLE.strip().split("\n")]
    blocks = [
        block
        for sheet, table in (("Om planen", about), ("Åtgärder", rows))
        for block in (
            Block(BlockKind.HEADING, sheet, level=1, place=FilePlace(sheet=sheet)),
            Block(
                BlockKind.TABLE,
                rows=table,
                place=FilePlace(sheet=sheet, row=1),
                row_places=[FilePlace(sheet=sheet, row=at) for at, _ in enumerate(table, start=1)],
            ),
        )
    ]
    result = interpret(SourceFile("plan.xlsx", "xlsx", blocks))
    (section,) = [one for one in result.document.sections if one.heading == "Syfte"]
    assert section.text == text
    assert result.document.metadata.registry_number == "SN 2026/14"
    assert len(result.document.activities) == 3


def test_what_stands_right_above_a_table_of_the_sheet_takes_it_into_no_section() -> None:
    result = _read(
        "Dnr;SN 2026/14;;\n;;;\nSyfte;Planen samlar åtgärder från analysen som gjordes 2025.;;\n;;;"
    )
    assert "Syfte" not in [one.heading for one in result.document.sections]
    assert len(result.document.activities) == 3


def test_a_cell_that_says_the_name_of_its_sheet_is_the_title_where_nothing_else_is() -> None:
    rows = [
        (1, ["Internkontrollplan 2031"]),
        (2, ["Tekniska nämnden, Ekeby kommun"]),
        (4, ["Risk", "Kontrollmoment", "Kontrollansvarig", "Frekvens"]),
        (5, ["Fel betalning", "Kontroll av attest", "Controller", "Årligen"]),
        (6, ["Fel köp", "Granskning av avtal", "Upphandlare", "Mars 2031"]),
    ]
    blocks = [*sheet_blocks(Sheet("Internkontrollplan 2031", rows))]
    metadata = interpret(SourceFile("plan.xlsx", "xlsx", blocks)).document.metadata
    assert (metadata.title, metadata.period_start) == ("Internkontrollplan 2031", "2031")
