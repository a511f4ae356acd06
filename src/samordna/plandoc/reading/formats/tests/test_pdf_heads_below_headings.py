"""Tables whose only lines stand below their rows: no line parts a heading from the head of the table below it."""

import pytest

from samordna.plandoc.reading.formats.tests.typesetting import grid, typeset

ROWS = [
    ["Nr", "Vad vi gör", "Håller i", "När"],
    ["1", "Sätta upp lampor längs hela gångvägen mot ån", "Gatuchefen", "maj 2027"],
    ["2", "Gå vandringar", "Polisen", "löpande"],
]
BELOW = "(x, y) => (bottom: 0.5pt)"


def _bold(rows: list[list[str]]) -> list[list[str]]:
    return [[f"*{cell}*" for cell in rows[0]], *rows[1:]]


@pytest.mark.parametrize(
    "headings",
    [
        ["4.1 Färre rån mot unga i hela stadsdelen", "4.2 Det ska vara lugnt kring stationen på kvällen"],
        ["Mål 1", "Mål 2"],
        ["A. Trygga parker", "B. Trygga skolor"],
    ],
)
@pytest.mark.parametrize("look", ["*{}*", "#text(size: 13pt)[{}]"], ids=["bold", "larger"])
def test_a_heading_between_tables_is_no_part_of_a_head(headings: list[str], look: str) -> None:
    parts = [f"#block[{look.format(one)}]\n{grid(_bold(ROWS), lines=BELOW)}" for one in headings]
    blocks = typeset("\n\n".join(parts), tagged=False)
    assert [block.text or "tabell" for block in blocks] == [headings[0], "tabell", headings[1], "tabell"]
    assert all(block.rows == ROWS for block in blocks if block.rows)


@pytest.mark.parametrize("widths", ["4", "(1fr, 2fr, 2fr, 2fr)"])
def test_tables_with_a_line_below_their_head_alone_are_parted(widths: str) -> None:
    below_head = "(x, y) => if y == 0 { (bottom: 0.5pt) }"
    names = ["Mål 1: Tidigare upptäckt av oro", "Mål 2: Stöd till anhöriga", "Mål 3: Övning"]
    parts = [f"*{name}*\n{grid(_bold(ROWS), lines=below_head, widths=widths)}" for name in names]
    blocks = typeset("\n\n".join(parts), tagged=False)
    assert [block.text for block in blocks if block.text] == names
    assert [block.rows for block in blocks if block.rows] == [ROWS] * 3


def test_tables_below_each_other_may_have_other_heads() -> None:
    other = [["Insats", "Vem", "Klart", "Så mäts det"], ["Måla om tunneln", "Rektor", "2027", "Enkät"]]
    parts = [f"*{name}*\n{grid(_bold(rows), lines=BELOW)}" for name, rows in [("Torget", ROWS), ("Tunneln", other)]]  # fmt: skip
    blocks = typeset("\n\n".join(parts), tagged=False)
    assert [block.rows for block in blocks if block.rows] == [ROWS, other]


@pytest.mark.parametrize("widths", ["(60pt, 120pt, 60pt)", "(120pt, 70pt, 60pt)"])
def test_a_head_in_two_lines_below_a_line_stays_whole(widths: str) -> None:
    rows = [["Vad vi ska göra nu", "Så ser vi resultat", "När"], *(row[1:] for row in ROWS[1:])]
    markup = grid(_bold(rows), lines="(x: none, y: 0.5pt)", widths=widths, more="align: bottom,")
    (table,) = typeset(markup, tagged=False)
    assert table.rows == rows
