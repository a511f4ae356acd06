"""Tables that go on over pages with their heads again, and the feet of pages between them."""

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured
from samordna.plandoc.reading.result import ReadResult

_HEAD = ["Åtgärd", "Vilka gör vad", "Ansvarig", "Klart"]


def _on_page(page: int, *rows: list[str]) -> Block:
    return Block(BlockKind.TABLE, rows=list(rows), row_places=[FilePlace(page=page)] * len(rows))


def _foot(text: str, page: int) -> Block:
    return Block(BlockKind.PARAGRAPH, text, place=FilePlace(page=page))


def _read(foot: str) -> ReadResult:
    return structured(
        heading("Trygghetsplan"),
        heading("Åtgärder", 2),
        _on_page(
            1,
            _HEAD,
            [
                "Byta lås i källare",
                "Bostadsbolaget byter låsen. Polisen ger råd.",
                "Fastighetschef",
                "2026-05",
            ],
            [
                "Starta vandringar",
                "Skolan bjuder in. Fritidsgården lånar ut västar.",
                "Fritidschef",
                "2026-06",
            ],
            ["Utbilda personalen i", "Polisen utbildar. Växeln", "Servicechef", "2026-07"],
        ),
        _foot(f"{foot} 1 (2)", 1),
        _on_page(
            2,
            _HEAD,
            ["växeln i att känna igen bedrägerier", "sprider varningar vidare.", "", ""],
            ["Ordna föreläsning", "Biblioteket upplåter hörsalen.", "Folkhälsostrateg", "2026-08"],
        ),
        _foot(f"{foot} 2 (2)", 2),
    )


def test_a_row_broken_by_a_page_is_one_row() -> None:
    result = _read("Trygghetsplan")
    activities = result.document.activities
    assert [one.action for one in activities] == [
        "Byta lås i källare",
        "Starta vandringar",
        "Utbilda personalen i växeln i att känna igen bedrägerier",
        "Ordna föreläsning",
    ]
    assert activities[2].others == "Polisen utbildar. Växeln sprider varningar vidare."
    assert activities[2].responsible == "Servicechef"
    assert result.coverage == 1


def test_one_heading_means_one_thing_in_all_tables() -> None:
    assert _read("Trygghetsplan").document.activities[3].others == "Biblioteket upplåter hörsalen."


def test_feet_of_pages_are_left_out() -> None:
    left = [one.text for one in _read("Plan för Ekeby").left_out if one.why is Why.PAGE_STAMP]
    assert left == ["Plan för Ekeby 1 (2)", "Plan för Ekeby 2 (2)"]


def test_a_sum_below_an_empty_row_is_no_end_of_the_last_row() -> None:
    head = ["Delmål", "Aktivitet", "Ansvarig", "Klart", "Kostnad (kr)"]
    rows = [
        ["Kunskap", "Utbilda vaktmästare", "HR-chef", "2031-05-31", "18000"],
        ["", "Föreläsning för pensionärer", "Bibliotekschef", "2031-06-30", "15000"],
        ["Stöd", "Minneskväll vid ån", "Kulturchef", "2031-09-10", "8000"],
    ]
    result = structured(
        heading("Handlingsplan 2031"),
        heading("Åtgärder", 2),
        _on_page(1, head, *rows),
        _on_page(1, ["Summa", "", "", "", "41000"]),
    )
    assert [one.action for one in result.document.activities] == [row[1] for row in rows]
    assert result.document.activities[-1].cost == "8000 kr"
    assert [one.text for one in result.left_out if one.why is Why.SUM] == ["Summa | 41000"]
