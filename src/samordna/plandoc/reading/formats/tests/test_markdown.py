from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.formats.markdown import read
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, headings_of_source

PLAN = """# Plan

Vi *arbetar* med [polisen](https://example.org).

- Ring
  1. Vänta
  2. Skriv

| Mål | När |
| --- | --- |
| Trygghet | **2025** |

<script>alert(1)</script>
"""


def test_headings_text_lists_and_tables() -> None:
    blocks = read(PLAN.encode(), "plan.md").blocks
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        (BlockKind.HEADING, "Plan", 1),
        (BlockKind.PARAGRAPH, "Vi arbetar med polisen.", 0),
        (BlockKind.BULLET, "Ring", 1),
        (BlockKind.BULLET, "Vänta", 2),
        (BlockKind.BULLET, "Skriv", 2),
        (BlockKind.TABLE, "", 0),
        (BlockKind.PARAGRAPH, "<script>alert(1)</script>", 0),
    ]
    assert blocks[5].rows == [["Mål", "När"], ["Trygghet", "2025"]]
    assert [block.place.line for block in blocks[:2]] == [1, 3]


def test_a_source_of_the_test_documents() -> None:
    blocks = read((DOCUMENTS / "sources" / "granvik.md").read_bytes(), "granvik.md").blocks
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == headings_of_source(
        "granvik"
    )
