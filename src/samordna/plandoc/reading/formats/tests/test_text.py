import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.characters import clean, decode
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.tests.accounting import accounted, letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load
from samordna.plandoc.reading.formats.text import read


def blocks_of(text: str, encoding: str = "utf-8") -> list[Block]:
    return read(text.encode(encoding), "plan.txt").blocks


@pytest.mark.parametrize("name", ["ekdala-flat-cp1252.txt", "ekdala-flat-utf16.txt"])
def test_a_document_reads_the_same_in_every_encoding(name: str) -> None:
    expected = load(DOCUMENTS / "ekdala-flat.txt")
    found = load(DOCUMENTS / name)
    assert found.flat
    assert [(block.kind, block.text, block.place) for block in found.blocks] == [
        (block.kind, block.text, block.place) for block in expected.blocks
    ]
    assert len(found.blocks) > 150


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"]
)
def test_swedish_letters_survive(encoding: str) -> None:
    sentence = "Åtgärder för ökad trygghet på gågatan i Växjö, även på kvällar och helger."
    assert decode(sentence.encode(encoding)) == sentence


def test_a_block_is_a_physical_line_with_its_number() -> None:
    blocks = blocks_of("Mål\r\n\r\nTrygga torg\r\n\r\n\r\nFler vuxna")
    assert [(block.text, block.place.line) for block in blocks] == [
        ("Mål", 1),
        ("Trygga torg", 3),
        ("Fler vuxna", 6),
    ]
    assert blocks[2].lines == ["Fler vuxna"]


def test_form_feeds_count_pages() -> None:
    blocks = blocks_of("Ett\nTvå\n\fTre\n")
    assert [(block.place.page, block.first_in_page) for block in blocks] == [(1, True), (1, False), (2, True)]


def test_a_lost_page_break_shows_as_a_space_under_a_line() -> None:
    page = "En rad. \n\n" * 30
    blocks = blocks_of(f"{page}3 (7)\n Ny sida\n\n{page}")
    assert [block.text for block in blocks if block.first_in_page] == ["En rad.", "Ny sida"]


def test_indented_text_has_no_page_breaks() -> None:
    assert sum(block.first_in_page for block in blocks_of("Rad\n indragen\n indragen\n indragen")) == 1


@pytest.mark.parametrize("sign", ["\uf0b7", "•", "-", "–", "*", "o", "◦"])
def test_bullets(sign: str) -> None:
    (block,) = blocks_of(f"  {sign} stödja enheter")
    assert (block.kind, block.text) == (BlockKind.BULLET, "stödja enheter")
    assert block.level >= 1


@pytest.mark.parametrize(
    "line",
    [
        "-5 grader",
        "–",
        "och sedan",
        "o",
        "*viktigt*",
        "2025-08-18",
        "– trygg i Åby –",
        "* * *",
        "- tills vidare -",
    ],
)
def test_not_bullets(line: str) -> None:
    assert split_bullet(line) is None


def test_soft_hyphens_go_except_at_the_end_of_a_line() -> None:
    assert [block.text for block in blocks_of("våld\u00adsam extre\u00ad\nmism")] == [
        "våldsam extre-",
        "mism",
    ]


def test_emoji_and_text_from_right_to_left_stay() -> None:
    assert blocks_of("Välkommen 👩🏽‍🏫 مرحبا")[0].text == "Välkommen 👩🏽‍🏫 مرحبا"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_not(data: bytes) -> None:
    assert decode(data) is None or isinstance(decode(data), str)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["våldsbejakande extre-", "mism i Ekdala"], "våldsbejakande extremism i Ekdala"),
        (["social-", "och utbildningsnämnden"], "social- och utbildningsnämnden"),
        (["2025-", "08-18"], "2025-08-18"),
        (["Ekdala", "kommun"], "Ekdala kommun"),
        (["mål -", "medel"], "mål - medel"),
        (["Svensk-", "Danska rådet"], "Svensk-Danska rådet"),
        (["alla 16-", "åringar"], "alla 16-åringar"),
        (["med ring-", "tillbaka-råd"], "med ring-tillbaka-råd"),
        (["torsdag–", "lördag kväll"], "torsdag–lördag kväll"),
    ],
)
def test_joining_lines(lines: list[str], expected: str) -> None:
    assert join_lines(lines) == expected


def test_the_case_of_a_registry_number() -> None:
    texts = [block.text for block in load(DOCUMENTS / "cases" / "faults" / "b06-diarienummer.txt").blocks]
    assert texts[:3] == ["Handlingsplan mot våldsbejakande extremism 2026", "Dnr KS 2026/62", "Gäller 2026"]


def test_signs_of_other_formats_stay_as_they_are() -> None:
    line = r"Se \\fil01\gemensam\_mallar\larm.docx, *viktigt*, 5 ~~ 6 ~~ 7 & &copy; <b>"
    assert [block.text for block in blocks_of(line)] == [line]


@given(st.text("abcåäö -•\t\n\f\u00ad\u00a0", max_size=80))
def test_every_letter_has_one_place(text: str) -> None:
    assert accounted(read(f"x {text}".encode(), "plan.txt")) == letters([f"x {text}"])


def test_a_short_rule_below_a_label_parts_groups() -> None:
    lines = (
        "Insats: Öva",
        "Mått: 200 deltagare",
        "---",
        "Insats: Utbilda",
        "Plan för trygghet",
        "-----------------",
    )
    blocks = read("\n".join(lines).encode(), "plan.txt").blocks
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == ["Plan för trygghet"]
