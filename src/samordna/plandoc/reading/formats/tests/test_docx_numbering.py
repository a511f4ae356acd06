"""The numbers Word shows in front of paragraphs."""

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.docx import read
from samordna.plandoc.reading.formats.tests.samples import paragraph, part, word

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Atgard"><w:name w:val="Åtgärdsrubrik"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
)


def level(depth: int, text: str, shape: str = "decimal", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/></w:lvl>'


def blocks_of(levels: str, body: str, uses: str = "") -> list[Block]:
    described = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    used = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{uses}'
    return read(
        word(body, styles=STYLES, more={"numbering.xml": part("numbering", described + used)}), "p.docx"
    ).blocks


def item(text: str, depth: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def styled(style: str, text: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def test_measures_are_called_what_the_reader_sees() -> None:
    levels = level(0, "Mål %1") + level(1, "Åtgärd %1.%2")
    first = styled("Rubrik1", "Trygghet") + styled("Atgard", "Utbilda.") + styled("Atgard", "Öva.")
    body = first + styled("Rubrik1", "Skola") + styled("Atgard", "Vandra.")
    assert [(block.kind, block.text) for block in blocks_of(levels, body)] == [
        (BlockKind.HEADING, "Mål 1 Trygghet"),
        (BlockKind.PARAGRAPH, "Åtgärd 1.1 Utbilda."),
        (BlockKind.PARAGRAPH, "Åtgärd 1.2 Öva."),
        (BlockKind.HEADING, "Mål 2 Skola"),
        (BlockKind.PARAGRAPH, "Åtgärd 2.1 Vandra."),
    ]


def test_plain_numbers_stay_list_items_and_chapters_keep_their_titles() -> None:
    levels = level(0, "%1.") + level(1, "%1.%2")
    blocks = blocks_of(levels, styled("Rubrik1", "Mål") + item("Ring.") + item("Vänta.", 1))
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        (BlockKind.HEADING, "Mål", 1),
        (BlockKind.BULLET, "Ring.", 1),
        (BlockKind.BULLET, "2.1 Vänta.", 2),
    ]


def test_letters_roman_numbers_and_starts() -> None:
    levels = level(0, "Steg %1", "upperRoman", 4) + level(1, "§ %1 %2", "lowerLetter")
    blocks = blocks_of(levels, item("a.") + item("b.") + item("c.", 1) + item("d.", 1))
    assert [block.text for block in blocks] == ["Steg IV a.", "Steg V b.", "§ V a c.", "§ V b d."]


def test_a_list_that_starts_again() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{restart}</w:num>'
    body = item("a.") + item("b.") + item("c.", number=2) + item("d.", number=2)
    assert [block.text[:4] for block in blocks_of(level(0, "Nr %1"), body, again)] == [
        "Nr 1",
        "Nr 2",
        "Nr 1",
        "Nr 2",
    ]


def test_a_column_that_word_numbers() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{item('')}</w:tc><w:tc>{paragraph(name)}</w:tc></w:tr>" for name in ("Utbilda", "Öva")
    )
    (block,) = blocks_of(level(0, "%1."), f"<w:tbl>{rows}</w:tbl>")
    assert block.rows == [["1.", "Utbilda"], ["2.", "Öva"]]


def test_signs_are_no_numbers() -> None:
    (block,) = blocks_of(level(0, "\uf0b7", "bullet"), item("Ring."))
    assert (block.kind, block.text) == (BlockKind.BULLET, "Ring.")


def test_a_style_that_names_a_level_and_no_list_is_none() -> None:
    """As Word's own for subtitles does."""
    (subtitle,) = blocks_of(level(0, "%1."), styled("Subtitle", "Hamnens förvaltning, 2031"))
    assert (subtitle.kind, subtitle.level) == (BlockKind.PARAGRAPH, 0)
