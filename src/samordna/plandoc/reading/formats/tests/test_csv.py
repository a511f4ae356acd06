"""Tables as text: which sign parts the cells, and what is nobody's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.reading.blocks import BlockKind, SourceFile, Why
from samordna.plandoc.reading.formats.csv import read
from samordna.plandoc.reading.formats.tests.accounting import accounted, letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load

FAULTS = DOCUMENTS / "cases" / "faults"


def rows_of(text: str) -> list[list[str]]:
    return source_of(text).blocks[-1].rows


def source_of(text: str) -> SourceFile:
    return read(text.encode(), "plan.csv")


def test_the_case_of_commas_in_the_text() -> None:
    (block,) = load(FAULTS / "b04-komma.csv").blocks
    assert [row[1:] for row in block.rows] == [
        ["Ansvarig", "När"],
        ["Utbildningschef", "2026"],
        ["Säkerhetschef", "2026"],
        ["Socialchef", "2027"],
    ]


def test_the_case_of_a_declared_separator() -> None:
    source = load(FAULTS / "b21-sep.csv")
    (block,) = source.blocks
    assert block.rows == [["Aktivitet", "Ansvarig", "När"], ["Utbilda personal", "Utbildningschef", "2026"]]
    assert [place.row for place in block.row_places] == [2, 3]
    assert [(words.text, words.why) for words in source.left_out] == [("sep=;", Why.NOTHING)]


@pytest.mark.parametrize("line", ['"sep=|"\r\n', "SEP=|\n", "\ufeffsep=|\r\n"])
def test_a_declared_separator_in_other_spellings(line: str) -> None:
    assert rows_of(f"{line}a;b|c,d\n1;2|3,4\n") == [["a;b", "c,d"], ["1;2", "3,4"]]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Åtgärd;Kostnad\nÖva;1,5\nSkriv;2,5\nRing;3,25\n", ["Öva", "1,5"]),
        (
            "Åtgärd,Ansvarig,Tid\nÖva,Chefen; rektorn,2026\nSkriv,Chefen; rektorn,2027\n",
            ["Öva", "Chefen; rektorn", "2026"],
        ),
        (
            "Åtgärd\tVem\nÖva, ring, skriv\tChefen\nMöt polis, skola, fritid\tRektorn\n",
            ["Öva, ring, skriv", "Chefen"],
        ),
        (
            "Åtgärd|Vem|När\nÖva; ring|Chefen|maj; juni\nMöt; tala|Rektorn|juli; augusti\n",
            ["Öva; ring", "Chefen", "maj; juni"],
        ),
        ('Åtgärd,Vem\n"Öva, ring",Chefen\n"Möt; ""tala"", skriv",Rektorn\n', ["Öva, ring", "Chefen"]),
        ('"Åtgärd; mål";"Vem"\n"Öva;\nring";"Chefen"\n', ["Öva;\nring", "Chefen"]),
    ],
)
def test_the_sign_that_gives_even_rows_parts_the_cells(text: str, row: list[str]) -> None:
    assert rows_of(text)[1] == row


def test_lines_above_a_table_do_not_decide() -> None:
    above = "Handlingsplan mot extremism, hot, våld\nBeslutad, förnyad, förlängd 2026\n\n"
    text = "Åtgärd;Vem;När\nÖva;Chefen;2026\nSkriv;Chefen;2027\nRing;Chefen;2027\n"
    assert rows_of(above + text)[1] == ["Öva", "Chefen", "2026"]


def test_a_quotation_mark_that_is_never_closed_is_a_sign() -> None:
    rows = rows_of('Åtgärd;Vem\n"Öva;Chefen\nSkriv;Rektorn\n')
    assert rows == [["Åtgärd", "Vem"], ['"Öva', "Chefen"], ["Skriv", "Rektorn"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman"])
def test_encodings(encoding: str) -> None:
    data = "Åtgärd;Ansvarig\nÖva på larmvägar;Räddningschef\n".encode(encoding)
    assert read(data, "plan.csv").blocks[0].rows[1] == ["Öva på larmvägar", "Räddningschef"]


def test_cells_far_out_are_left_out_and_told_of() -> None:
    source = source_of("a;b" + ";" * 300 + "långt ut\n")
    assert [(words.text, words.place.column) for words in source.left_out] == [("långt ut", 302)]
    assert len(source.notes) == 1


def test_empty_lines_part_tables() -> None:
    blocks = source_of("Plan\n\na;b\n1;2\n\nc;d\n3;4\n").blocks
    assert [(block.kind, block.place.row) for block in blocks] == [
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.TABLE, 3),
        (BlockKind.TABLE, 6),
    ]


@given(st.text('abåä;,\t|\n" ', max_size=60))
def test_every_letter_has_one_place(text: str) -> None:
    assert accounted(source_of(text + "x")) == letters([text + "x"])
