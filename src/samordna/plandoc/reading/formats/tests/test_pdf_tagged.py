"""What a structure tree tells: headings, lists, notes, contents, what is no content."""

import pytest

from samordna.plandoc.reading.blocks import BlockKind, Span, Why
from samordna.plandoc.reading.formats.pdf import read
from samordna.plandoc.reading.formats.tests.typesetting import both, read_typeset, tables_of, typeset
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample


def test_lists_keep_their_nesting_and_leave_their_numbers_out() -> None:
    source = read_typeset("- Skolan\n  - Rektor\n- Polisen\n\n#lorem(5)\n\n+ Börja\n+ Sluta")
    bullets = [(block.text, block.level) for block in source.blocks if block.kind is BlockKind.BULLET]
    assert bullets == [("Skolan", 1), ("Rektor", 2), ("Polisen", 1), ("Börja", 1), ("Sluta", 1)]
    assert [words.text for words in source.left_out if words.why is Why.NUMBERING] == ["1.", "2."]


@both
def test_a_list_of_contents_is_left_out(tagged: bool) -> None:
    chapters = "".join(f"= Kapitel {number}\n#lorem(40)\n" for number in range(1, 5))
    source = read_typeset(f'#set page(numbering: "1")\n#outline()\n#pagebreak()\n{chapters}', tagged)
    headings = [block.text for block in source.blocks if block.kind is BlockKind.HEADING]
    assert headings == [f"Kapitel {number}" for number in range(1, 5)]
    contents = [words.text for words in source.left_out if words.why is Why.CONTENTS]
    assert contents[0] == "Innehåll"
    assert len(contents) == 5


@both
def test_a_note_is_a_footnote_and_its_number_is_left_out(tagged: bool) -> None:
    source = read_typeset(
        "Planen följer lagen#footnote[Lag (2023:196).] och gäller på 25 m#super[2].", tagged
    )
    text, note = source.blocks
    assert text.text == "Planen följer lagen och gäller på 25 m2."
    assert (note.kind, note.text) == (BlockKind.FOOTNOTE, "Lag (2023:196).")


def test_header_rows_and_empty_cells_keep_their_places() -> None:
    (table,) = typeset(
        "#table(columns: 4, table.header([Åtgärd], [Ansvarig], [Tid], [Status]), [a], [], [2025], [], "
        "table.cell(colspan: 2)[b], [2026], [klar])"
    )
    assert table.rows == [
        ["Åtgärd", "Ansvarig", "Tid", "Status"],
        ["a", "", "2025", ""],
        ["b", "", "2026", "klar"],
    ]
    assert (table.header_rows, table.spans) == (1, [Span(2, 0, columns=2)])


def test_labels_and_values_beside_each_other_are_a_table() -> None:
    pairs = "[Nämnd], [Socialnämnden], [Dnr], [SN 2025/118], [Gäller], [2025–2027]"
    text, table, last = typeset(
        f"Handlingsplan\n\n#grid(columns: (4cm, 8cm), row-gutter: 6pt, {pairs})\n\nInledning"
    )
    assert table.rows == [["Nämnd", "Socialnämnden"], ["Dnr", "SN 2025/118"], ["Gäller", "2025–2027"]]
    assert (text.text, last.text) == ("Handlingsplan", "Inledning")


def test_a_value_that_goes_on_below_its_label_stands_beside_it() -> None:
    labels = ("Aktivitet 1", "Ansvarig", "Tid")
    long = "Utse två kontaktpersoner på varje skola, i socialtjänsten, på vuxenutbildningen och i var och en av de andra"
    values = (f"{long} verksamheterna.", "Skolchefen", "2031")
    told = " \\ ".join(f"*{label}:* {value}" for label, value in zip(labels, values, strict=True))
    _, table = typeset(f"= Åtgärder\n#block[{told}]")
    assert table.rows == [[f"{label}:", value] for label, value in zip(labels, values, strict=True)]


def test_signs_beyond_the_basic_plane_are_whole() -> None:
    blocks = typeset("Trygghet 😀 och 𝔄 hela vägen")
    assert [block.text for block in blocks] == ["Trygghet 😀 och 𝔄 hela vägen"]


@pytest.mark.slow
def test_the_activities_of_a_plan_we_wrote_come_back_as_rows() -> None:
    plan = sample()
    source = read(write(plan, Format.PDF), "plan.pdf")
    first = [row[0].split("\n")[0] for table in tables_of(source) for row in table.rows]
    for activity in plan.activities:
        assert any(text.startswith(activity.action) for text in first)


def test_parts_of_a_line_that_stand_as_blocks_are_paragraphs_of_their_own() -> None:
    source = read_typeset(
        "#block(strong[Kurs i hot])\n#block[Ansvar: rektor]\n#block(strong[Nya lås])\n#block[Ansvar: chefen]"
    )
    assert [block.text for block in source.blocks] == [
        *("Kurs i hot", "Ansvar: rektor", "Nya lås", "Ansvar: chefen")
    ]


def test_frames_around_headings_and_lists_are_no_tables_that_the_tags_miss() -> None:
    promise = (
        "#block(width: 100%, stroke: 1pt, inset: 0pt)[#block(fill: blue, width: 100%, inset: 5pt)[== Löfte {0}: Tryggare {1}]"
        " #columns(2)[=== Polisen ska \n- Gå ronder varje kväll i veckan ({0} ggr)\n- Svara på frågor i {1}\n#colbreak()\n"
        "=== Kommunen ska \n- Tända alla lampor längs vägarna i {1}\n- Röja buskar\n]]"
    )
    markup = "= Medborgarlöfte\n" + "\n".join(
        promise.format(at, place) for at, place in enumerate(("centrum", "Hagen", "parken"), 1)
    )
    blocks = typeset(markup)
    assert not any(block.kind is BlockKind.TABLE for block in blocks)
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING][:4] == [
        "Medborgarlöfte",
        "Löfte 1: Tryggare centrum",
        "Polisen ska",
        "Kommunen ska",
    ]


def test_sentences_set_larger_than_most_text_are_no_heading() -> None:
    items = "\n".join(
        f"#text(size: 8pt)[Rad {at} med små ord om vad som ska göras under året.]\n" for at in range(9)
    )
    told = "Vi berättar hur det går två gånger om året. Löftet följs upp av oss i december."
    kinds = {block.text: block.kind for block in typeset(f"= Plan\n{items}\n{told}")}
    assert kinds[told] is BlockKind.PARAGRAPH
