"""Every table, list and labelled group of a file, what it was taken for, and what a person says it is."""

from samordna.plandoc.reading.blocks import Block, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.columns.column_names import column_named
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, table
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.reading.takes import TAKE_COLUMNS, Take
from samordna.plandoc.taken_as import GridKind, TakenAs

STRANGE = table(
    ["Ruta", "Gren", "Lapp"],
    ["Träden vid skolan", "Parkförvaltningen", "2026"],
    ["Bänkarna vid", "Gatukontoret", "2027"],
    ["torget", "", ""],
)


def read(
    *blocks: Block, takes: dict[int, Take] | None = None, layouts: dict[str, Take] | None = None
) -> ReadResult:
    return interpret(SourceFile("plan.docx", "docx", list(blocks)), takes, layouts)


def test_every_grid_is_numbered_in_reading_order() -> None:
    grids = read(
        heading("Aktiviteter"),
        paragraph("Åtgärd: Utbilda fältare"),
        paragraph("Ansvarig: Fritidschef"),
        heading("Mål"),
        bullet("Färre är oroliga"),
        heading("Statistik"),
        table(["År", "Anmälda brott"], ["2024", "31"], ["2025", "28"]),
    ).grids
    assert [(grid.number, grid.kind, grid.take.taken_as) for grid in grids] == [
        (1, GridKind.LABELLED, TakenAs.ACTIVITIES),
        (2, GridKind.LIST, TakenAs.GOALS),
        (3, GridKind.TABLE, TakenAs.TEXT),
    ]
    assert grids[0].rows == [["Åtgärd", "Ansvarig"], ["Utbilda fältare", "Fritidschef"]]
    assert grids[2].heading == "Statistik"


def test_what_a_person_says_decides_columns_heads_and_joined_rows() -> None:
    take = Take(TakenAs.ACTIVITIES, ("action", "responsible", "ends"), header=1, joined=(3,))
    result = read(STRANGE, takes={1: take})
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("Träden vid skolan", "Parkförvaltningen", "2026"),
        ("Bänkarna vid torget", "Gatukontoret", "2027"),
    ]
    assert result.grids[0].take.columns == ("action", "responsible", "ends")
    assert result.coverage == 1.0


def test_a_choice_is_remembered_for_the_same_layout() -> None:
    layout = read(STRANGE).grids[0].layout
    other = table(["Ruta", "Gren", "Lapp"], ["Gungorna", "Parkförvaltningen", "2028"])
    take = Take(TakenAs.ACTIVITIES, ("action", "-", None))
    result = read(paragraph("Något annat"), other, layouts={layout: take})
    assert [one.action for one in result.document.activities] == ["Gungorna"]
    assert result.grids[0].layout == layout


def test_a_list_of_goals_taken_as_activities_and_one_of_activities_as_text() -> None:
    blocks = (
        heading("Mål"),
        bullet("Bygga en lekplats"),
        heading("Aktiviteter"),
        bullet("Måla om bron"),
    )
    takes = {1: Take(TakenAs.ACTIVITIES, ("action",)), 2: Take(TakenAs.TEXT)}
    plan = read(*blocks, takes=takes).document
    assert [one.action for one in plan.activities] == ["Bygga en lekplats"]
    assert plan.goals == []
    assert "Måla om bron" in plan.sections[1].text


def test_services_in_a_table_that_nobody_could_know() -> None:
    take = Take(TakenAs.SERVICES, ("name", "owner", None))
    plan = read(STRANGE, takes={1: take}).document
    assert [(one.name, one.owner) for one in plan.services][:1] == [
        ("Träden vid skolan", "Parkförvaltningen")
    ]


def test_every_name_of_a_column_means_one() -> None:
    for taken_as, names in TAKE_COLUMNS.items():
        columns = [column_named(taken_as, name) for name in names]
        assert None not in columns
        assert len(set(columns)) == len(columns)
