"""Tables of PDF files that no structure tree tells of: ruled, with level lines, with none, and over pages."""

import json
from itertools import pairwise

import pytest

from samordna.plandoc.reading.blocks import BlockKind, Span, Why
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load
from samordna.plandoc.reading.formats.tests.typesetting import both, grid, read_typeset, tables_of, typeset

CASES = DOCUMENTS / "cases" / "reading"
EXPECTED = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))
LINES = ["0.5pt", "(x: none, y: 0.5pt)", "none"]

ROWS = [
    ["Åtgärd", "Ansvarig", "Samverkan", "Tid"],
    ["Utbilda fritidsledare i samtal om våld och extremism under hösten", "Fritidschef", "Polisen", "2025"],
    ["Starta nätverk", "Socialchef", "Elevhälsan och ungdomsmottagningen", "löpande"],
    ["Kartlägga otrygga platser i centrum tillsammans med boende", "Trygghetssamordnare", "–", "våren 2026"],
    ["Öva larmvägen", "Säkerhetschef", "Räddningstjänsten", "2026-03-31"],
]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".pdf")])
def test_every_measure_of_the_cases_has_a_row_of_its_own(name: str) -> None:
    """Landscape with repeated heads and broken rows, level lines only, footnotes in cells and hyphenation."""
    measures = EXPECTED[name]["activities"]
    rows = [row for table in tables_of(load(CASES / name)) for row in table.rows]
    for measure in measures:
        (row,) = [row for row in rows if measure["action"] in row]
        assert measure["responsible"] in row


@pytest.mark.parametrize("lines", LINES, ids=["ruled", "level", "bare"])
@both
def test_a_table_has_its_rows_whatever_lines_it_has(lines: str, tagged: bool) -> None:
    text = (
        "Planen gäller från och med den 1 januari 2025 och följs upp i kommunens årsredovisning varje år. "
        * 3
    )
    blocks = typeset(f"{text}\n\n{grid(ROWS, lines=lines)}\n\n{text}", tagged)
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.PARAGRAPH]
    assert blocks[1].rows == ROWS


@pytest.mark.parametrize("lines", LINES, ids=["ruled", "level", "bare"])
@pytest.mark.parametrize("repeat", [True, False], ids=["repeated", "once"])
@both
def test_a_table_over_pages_is_one(lines: str, repeat: bool, tagged: bool) -> None:
    rows = ROWS + [
        [f"Göra det som står på rad {number} i plan {number}", "Rektor", "Skolan", "2025"]
        for number in range(60)
    ]
    source = read_typeset(grid(rows, lines=lines, repeat=repeat), tagged)
    (table,) = tables_of(source)
    assert table.rows == rows
    pages = [place.page or 0 for place in table.row_places]
    assert pages == sorted(pages)
    assert max(pages) > 1
    repeated = [words.place.page for words in source.left_out if words.why is Why.REPEATED]
    assert set(repeated) == (set(pages) - {1} if repeat else set())


@both
def test_a_row_that_a_page_breaks_is_one(tagged: bool) -> None:
    long = " ".join(f"steg{number}" for number in range(400))
    rows = [*ROWS, [f"Gå igenom {long} och så vidare", "Rektor", "Skolan", "2027"], *ROWS[1:]]
    source = read_typeset(f"#v(12cm)\n{grid(rows)}", tagged)
    (table,) = tables_of(source)
    assert table.rows == rows
    assert source.notes == []


def test_a_row_that_may_be_the_end_of_another_is_kept_and_told_of() -> None:
    markup = "#table(columns: (1fr, 1fr, 1fr), {})"
    rows = "".join(f"[Göra sak {number}], [Rektor], [2025], " for number in range(10))
    upper = markup.format(f"[Åtgärd], [Ansvarig], [Tid], {rows} [Bygga.], [Rektor], [2026]")
    lower = markup.format("[Ny text], [], [], [Riva], [Chef], [2027]")
    setup = "#set page(height: 10cm, margin: 1cm)\n#set text(size: 9pt)\n"
    source = read_typeset(f"{setup}{upper}\n#pagebreak()\n{lower}", tagged=False)
    (table,) = tables_of(source)
    assert table.rows[-3:] == [["Bygga.", "Rektor", "2026"], ["Ny text", "", ""], ["Riva", "Chef", "2027"]]
    (note,) = source.notes
    assert note.place.page == 2


@both
def test_one_table_per_goal_is_several(tagged: bool) -> None:
    parts = [f"== Mål {number}\n{grid(ROWS, lines='(x: none, y: 0.5pt)')}" for number in (1, 2, 3)]
    blocks = typeset("\n\n".join(parts), tagged)
    assert [block.text or "tabell" for block in blocks] == [
        "Mål 1",
        "tabell",
        "Mål 2",
        "tabell",
        "Mål 3",
        "tabell",
    ]
    assert all(block.rows == ROWS for block in blocks if block.rows)


@pytest.mark.parametrize("lines", LINES[:2], ids=["ruled", "level"])
def test_a_merged_cell_over_rows_is_a_span(lines: str) -> None:
    cells = (
        "table.header([Mål], [Åtgärd], [Ansvarig]), table.cell(rowspan: 2)[Trygga platser], [Tända lampor], [Gatuchef],"
        "[Klippa buskar], [Parkchef], [Kunskap], [Utbilda], [HR-chef]"
    )
    (table,) = typeset(f"#table(columns: 3, stroke: {lines}, {cells})", tagged=False)
    assert table.rows[1:] == [
        ["Trygga platser", "Tända lampor", "Gatuchef"],
        ["", "Klippa buskar", "Parkchef"],
        ["Kunskap", "Utbilda", "HR-chef"],
    ]
    assert table.spans == [Span(1, 0, rows=2)]


def test_footnotes_between_the_parts_of_a_table_stand_in_no_cell() -> None:
    rows = [[f"Åtgärd {number}#footnote[Beslut {number}.]", "Rektor", "2025"] for number in range(60)]
    source = read_typeset(grid([["Åtgärd", "Ansvarig", "Tid"], *rows]), tagged=False)
    (table,) = tables_of(source)
    assert table.rows[1:] == [[f"Åtgärd {number}", "Rektor", "2025"] for number in range(60)]
    notes = [block.text for block in source.blocks if block.kind is BlockKind.FOOTNOTE]
    assert notes == [f"Beslut {number}." for number in range(60)]


def test_a_page_turned_on_its_side_reads_as_it_is_held() -> None:
    markup = f"#set page(margin: 1cm)\n#rotate(-90deg, reflow: true)[#box(width: 25cm)[{grid(ROWS)}]]"
    (table,) = typeset(markup, tagged=False)
    assert table.rows == ROWS


def test_labels_in_two_columns_keep_their_values() -> None:
    lines = [
        f"Åtgärd: Göra sak nummer {number} i hela kommunen #linebreak() Ansvarig: Chef {number}"
        for number in range(20)
    ]
    paragraphs = "\n\n".join(lines)
    blocks = typeset(f"#set page(columns: 2, height: 14cm)\n{paragraphs}", tagged=False)
    said = " ".join(block.text for block in blocks)
    places = [said.index(f"Chef {number}") for number in range(20)]
    assert all(above < below for above, below in pairwise(places))


def test_bullets_of_several_lines_in_cells_that_no_line_parts() -> None:
    rows = [
        ["Plats", "Förebygga", "Åtgärda"],
        [
            "Skola",
            "- Rastvärdar (rektor, mars 2027)\n- Kurs om nätet (skolchefen, maj 2027)",
            "- Samtal (kurator, löpande)",
        ],
        [
            "Fritid",
            "- Öppet på lördagar (fritidschefen, april 2027)",
            "- Fältgrupp i centrum (socialchefen, juni 2027)",
        ],
        [
            "Torget",
            "- Ny belysning (gatuchefen, oktober 2027)",
            "- Värdar på torget (näringslivschefen, maj 2027)",
        ],
    ]
    markup = f"= Insatser 2027\n\n{grid(rows, lines='none', widths='(1fr, 1fr, 1fr)')}"
    (table,) = [block for block in typeset(markup, tagged=False) if block.kind is BlockKind.TABLE]
    assert [[cell.replace("• ", "- ") for cell in row] for row in table.rows] == rows
