"""Frames that stand apart on a page, with labels beside their values: a card each, in the order they stand in."""

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.tests.typesetting import typeset

_FIELDS = {"Ansvarig": "Fritidsnämnden", "Tillsammans med": "Polisen, skolan", "När": "Senast november 2035"}


def _card(name: str, corner: str, fields: dict[str, str]) -> str:
    rows = ", ".join(f"[{text}]" for pair in fields.items() for text in pair)
    body = f'#text(weight: "bold")[{name}] #v(1mm) #grid(columns: (32mm, 1fr), row-gutter: 2mm, {rows})'
    return f"box(width: 100%, stroke: 0.5pt, radius: {corner}, inset: 3mm)[{body}]"


def _read(*cards: str, columns: int = 2) -> list[Block]:
    page = f"#grid(columns: {columns}, gutter: 5mm, {', '.join(cards)})"
    return typeset(
        f"= Handlingsplan\n== Förebygga\nTexten före korten.\n\n{page}\n\n== Organisation\nTexten efter dem.",
        tagged=False,
    )


@pytest.mark.parametrize("corner", ["2mm", "0pt"])
def test_cards_two_and_two(corner: str) -> None:
    long = _FIELDS | {
        "När": "Kvartal 2 2036",
        "Så följer vi upp": "Rutinen prövas i en övning tillsammans med räddningstjänsten",
    }
    told = [
        ("Demokratisamtal i årskurs 9", _FIELDS),
        ("Översyn av villkor för bidrag", long),
        ("Övning av larmvägar", _FIELDS),
    ]
    blocks = _read(*(_card(name, corner, fields) for name, fields in told))
    at = next(number for number, block in enumerate(blocks) if block.text == "Texten före korten.")
    cards = blocks[at + 1 : at + 7]
    assert [block.text for block in cards[::2]] == [name for name, _ in told]
    assert {block.kind for block in cards[::2]} == {BlockKind.HEADING}
    assert [{row[0]: row[1] for row in block.rows} for block in cards[1::2]] == [fields for _, fields in told]
    assert blocks[at + 7].text == "Organisation"


def test_a_frame_with_text_is_text() -> None:
    blocks = _read(
        "box(width: 100%, stroke: 0.5pt, radius: 2mm, inset: 3mm)[En ruta med en mening som sträcker sig.]",
        columns=1,
    )
    assert not any(block.rows for block in blocks)
    assert any("En ruta med en mening" in block.text for block in blocks)


def test_cells_that_touch_are_no_cards() -> None:
    cells = ", ".join(f"[{text}]" for pair in _FIELDS.items() for text in pair)
    blocks = _read(f"table(columns: 2, {cells})", columns=1)
    (table,) = [block for block in blocks if block.rows]
    assert {row[0]: row[1] for row in table.rows} == _FIELDS
