"""Lines that tabs part, in Word and OpenDocument alike."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats import docx, odt
from samordna.plandoc.reading.formats.tests.samples import opendocument, word


def _word(*lines: str) -> list[Block]:
    runs = ("<w:tab/>".join(f"<w:t>{part}</w:t>" for part in line.split("\t")) for line in lines)
    return docx.read(word("".join(f"<w:p><w:r>{run}</w:r></w:p>" for run in runs)), "p.docx").blocks


def _opendocument(*lines: str) -> list[Block]:
    body = "".join(f"<text:p>{line.replace(chr(9), '<text:tab/>')}</text:p>" for line in lines)
    return odt.read(opendocument(body), "p.odt").blocks


@pytest.fixture(params=[_word, _opendocument], ids=["word", "opendocument"])
def blocks(request: pytest.FixtureRequest) -> Callable[..., list[Block]]:
    made: Callable[..., list[Block]] = request.param
    return made


def test_lines_parted_alike_are_a_table(blocks: Callable[..., list[Block]]) -> None:
    before, table, after = blocks(
        "Åtgärd 1", "Vad\tUtbilda värdar", "Vem\t\tRektor", "Därefter ses planen över."
    )
    assert (before.kind, after.kind) == (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    assert table.rows == [["Vad", "Utbilda värdar"], ["Vem", "Rektor"]]
    assert len(table.row_places) == 2


def test_a_line_alone_has_its_parts_below_each_other(blocks: Callable[..., list[Block]]) -> None:
    (only,) = blocks("Granviks kommun\tDnr KS 2026/77")
    assert (only.kind, only.text) == (BlockKind.PARAGRAPH, "Granviks kommun\nDnr KS 2026/77")


@pytest.mark.parametrize(
    "lines",
    [
        ("1.\tUtbilda värdar", "2.\tÖppna hallen"),
        ("Ansvarig:\tRektor", "Klart:\tmaj 2027"),
        ("Bakgrund\t3", "Uppföljning\t12"),
        ("Vad\tUtbilda värdar", "Åtgärd\tRektor\tmaj 2027"),
    ],
)
def test_marks_colons_pages_and_lines_parted_unlike_are_no_table(
    blocks: Callable[..., list[Block]], lines: tuple[str, str]
) -> None:
    assert not any(block.kind is BlockKind.TABLE for block in blocks(*lines))


def test_the_end_of_a_lists_line_stands_apart_by_a_dash() -> None:
    item = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    told = "<w:t>Rusta parken</w:t><w:tab/><w:t>Parkchef, maj</w:t>"
    (block,) = docx.read(word(f"<w:p>{item}<w:r>{told}</w:r></w:p>"), "p.docx").blocks
    assert (block.kind, block.text) == (BlockKind.BULLET, "Rusta parken – Parkchef, maj")
