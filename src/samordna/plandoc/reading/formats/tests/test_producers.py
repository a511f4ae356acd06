"""The cases that failed, saved again by LibreOffice in both its own formats and Office's, read alike."""

import pytest

from samordna.plandoc.reading.blocks import BlockKind, Span, Why
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load

FOLDER = DOCUMENTS / "libreoffice"


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_merged_cells(ending: str) -> None:
    (table,) = (block for block in load(FOLDER / f"b10-sammanfogat.{ending}").blocks if block.rows)
    assert table.rows[1] == ["Trygghet", "Utbilda personal", "Utbildningschef", "2026"]
    assert table.spans == [Span(1, 0, 3), Span(1, 2, 3), Span(1, 3, 3)]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_months_and_years(ending: str) -> None:
    (table,) = (block for block in load(FOLDER / f"b18-manad.{ending}").blocks if block.rows)
    assert table.rows[1] == ["Utbilda personal", "Skolchef", "2026-03", "2027"]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_struck_rows(ending: str) -> None:
    source = load(FOLDER / f"b17-struket.{ending}")
    (table,) = (block for block in source.blocks if block.rows)
    assert [row[0] for row in table.rows] == ["Aktivitet", "Utbilda personal"]
    assert {words.why for words in source.left_out} == {Why.STRUCK}
    assert len(source.notes) == 1


@pytest.mark.parametrize("ending", ["odt", "docx"])
def test_struck_words(ending: str) -> None:
    source = load(FOLDER / f"b17-struket.{ending}")
    paragraphs = [block.text for block in source.blocks if block.kind is BlockKind.PARAGRAPH]
    assert paragraphs[-1] == "Planen gäller alla nämnder."
    assert [(words.text, words.why) for words in source.left_out] == [("Kulturnämnden undantas.", Why.STRUCK)]
