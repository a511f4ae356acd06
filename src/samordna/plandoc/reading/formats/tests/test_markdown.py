from hypothesis import example, given
from hypothesis import strategies as st

from samordna.plandoc.reading.blocks import BlockKind, SourceFile, Why
from samordna.plandoc.reading.formats.markdown import read
from samordna.plandoc.reading.formats.tests.accounting import accounted, letters
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


def source_of(text: str) -> SourceFile:
    return read(text.encode(), "plan.md")


def shown(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in source_of(text).blocks]


def test_facts_at_the_top_are_lines_of_their_own() -> None:
    source = source_of('---\ntitle: "Handlingsplan"\ndnr: KS 2026/62\n---\n\n# Inledning\n')
    assert [(block.text, block.place.line) for block in source.blocks] == [
        ('title: "Handlingsplan"', 2),
        ("dnr: KS 2026/62", 3),
        ("Inledning", 6),
    ]
    assert source.title == "Handlingsplan"


def test_headings_with_lines_under_them_and_bold_lines() -> None:
    assert [
        (block.kind, block.level)
        for block in source_of("Plan\n====\n\nMål\n---\n\n**Åtgärd 1**\n\n**Viktigt** att öva.\n").blocks
    ] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 0),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_lines_go_on_unless_they_break_or_begin_with_a_label() -> None:
    text = "Vi arbetar\nmed polisen.\n\nRing  \nVänta\\\nSkriv\n\nÖva larm\n**Ansvarig:** chefen\nTid: 2026\n"
    assert [words for _, words in shown(text)] == [
        "Vi arbetar med polisen.",
        "Ring\nVänta\nSkriv",
        "Öva larm\nAnsvarig: chefen\nTid: 2026",
    ]


def test_more_text_of_an_item_is_no_item() -> None:
    assert [kind for kind, _ in shown("- Ring\n\n  Vänta sedan.\n- Skriv\n")] == [
        BlockKind.BULLET,
        BlockKind.PARAGRAPH,
        BlockKind.BULLET,
    ]


def test_cells_with_escaped_signs_breaks_and_code() -> None:
    (table,) = source_of(
        "| Åtgärd | Vem |\n|---|---|\n| a \\| b | Chef<br>Rektor |\n| `x` | **y** |\n"
    ).blocks
    assert table.rows == [["Åtgärd", "Vem"], ["a | b", "Chef\nRektor"], ["x", "y"]]
    assert table.header_rows == 1


def test_what_is_not_shown_is_left_out() -> None:
    text = "Gäller ~~Kulturnämnden~~ alla ![Karta](k.png).\n\n<!-- att göra -->\n\nSe [lagen][1].\n\n"
    source = source_of(text + '[1]: https://example.org "Lag"\n')
    assert [block.text for block in source.blocks] == ["Gäller alla .", "Se lagen."]
    assert [(words.text, words.why) for words in source.left_out] == [
        ("Kulturnämnden", Why.STRUCK),
        ("Karta", Why.PICTURE),
        ("att göra", Why.COMMENT),
        ("1 https://example.org Lag", Why.HIDDEN),
    ]
    assert [flag.what for flag in source.notes] == ["Överstruken text lästes inte: 1 ord (raden 1)."]


def test_where_a_link_leads_is_told_of_as_left_out() -> None:
    source = source_of("Se [policyn](https://example.org/policy) och <https://example.org>.")
    assert [block.text for block in source.blocks] == ["Se policyn och https://example.org."]
    assert [(left.text, left.why) for left in source.left_out] == [("https://example.org/policy", Why.HIDDEN)]


def test_footnotes() -> None:
    assert shown("Lagen[^1] gäller.\n\n[^1]: https://example.org\n") == [
        (BlockKind.PARAGRAPH, "Lagen[^1] gäller."),
        (BlockKind.FOOTNOTE, "https://example.org"),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["abc", " ", "\n", "\n\n", "- ", "# ", "| ", "**", "~~", "`", "> ", "[x]", "<b>", "1. "]
        ),
        max_size=30,
    )
)
@example(["- "] * 40 + ["abc"])
def test_every_letter_has_one_place(pieces: list[str]) -> None:
    """Numbers of list items are made anew by whoever shows the list, as its signs are."""
    text = "x\n\n" + "".join(pieces)
    assert accounted(source_of(text)) - letters(["1" * text.count("1")]) == letters([text.replace("1", "")])
