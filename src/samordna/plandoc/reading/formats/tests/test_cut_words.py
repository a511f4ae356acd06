"""Words that a narrow cell of a PDF cuts without a hyphen, and words that only stand on lines of their own."""

import pytest

from samordna.plandoc.reading.formats.joining import join_lines, whole_words
from samordna.plandoc.reading.formats.pdf.cells import Habits, cell_text
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.words import Word

_SIZE, _LETTER, _LEADING = 11.0, 5.0, 12.0
_HABITS = Habits(frozenset({"en", "och", "väg", "det", "antal"}), keeps_spaces=True)


def _lines(*texts: str) -> list[PdfLine]:
    """Lines of letters of one width; one that ends with a space has it in the file too."""
    found = []
    for number, text in enumerate(texts):
        top, end = number * _LEADING, _LETTER * len(text.rstrip())
        box = (0.0, end, top, top + _SIZE)
        words = [Word(word, *box, _SIZE, spaced=text.endswith(" ")) for word in text.split()]
        found.append(PdfLine(words, text.rstrip(), *box, _SIZE, bold=False))
    return found


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("vuxenutbildning", "en"), "vuxenutbildningen"),
        (("Kommunikationsche", "f"), "Kommunikationschef"),
        (("Antal ", "nattvandrade", "timmar"), "Antal nattvandrade timmar"),
        (("förebyggande", "t"), "förebyggandet"),
        (("varje ", "år"), "varje år"),
        (("kontakt ", "väg"), "kontakt väg"),
    ],
)
def test_lines_of_a_cell(lines: tuple[str, ...], whole: str) -> None:
    assert cell_text(_lines(*lines), _HABITS) == whole


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("Vägledninge", "n finns"), "Vägledningen finns"),
        (("biståndshan", "dläggare"), "biståndshandläggare"),
        (("Förvaltnings", "jurist"), "Förvaltningsjurist"),
        (("kommunikat", "ionsansva", "rig"), "kommunikationsansvarig"),
        (("Ungdomsarbeta", "re närvarar"), "Ungdomsarbetare närvarar"),
        (("Övergångsställe", "n belyses"), "Övergångsställen belyses"),
        (("Välfärdsområde", "t"), "Välfärdsområdet"),
        (("Uppföljning", "i maj"), "Uppföljning i maj"),
        (("Årlig", "uppföljning"), "Årlig uppföljning"),
        (("Förebyggande", "arbete"), "Förebyggande arbete"),
        (("Kommunens", "jurist"), "Kommunens jurist"),
        (("Nattvandring", "en gång"), "Nattvandring en gång"),
    ],
)
def test_a_word_that_only_the_dictionary_knows_whole(lines: tuple[str, ...], whole: str) -> None:
    assert cell_text(_lines(*lines), Habits(frozenset(), keeps_spaces=False)) == whole


def test_a_line_that_fills_its_column_may_end_with_a_word_inside_a_word() -> None:
    unknown, right = Habits(frozenset(), keeps_spaces=False), _LETTER * len("Ombyggnad")
    assert cell_text(_lines("Ombyggnad", "en är klar"), unknown, right) == "Ombyggnaden är klar"
    assert cell_text(_lines("Ombyggnad", "en gång"), unknown, 2 * right) == "Ombyggnad en gång"


def test_a_hyphen_before_a_lone_and_stays() -> None:
    assert join_lines(["medie-", "och", "informationskunnighet"]) == "medie- och informationskunnighet"


def test_a_hyphen_after_letters_is_the_words_own() -> None:
    assert join_lines(["Chef och IT-", "säkerhetsansvarig"]) == "Chef och IT-säkerhetsansvarig"
    assert join_lines(["Hr-", "chef eller it-", "säkerhetsansvarig"]) == "Hr-chef eller it-säkerhetsansvarig"
    assert (
        join_lines(["Utvidga e-", "tjänsten och ut-", "veckla den"]) == "Utvidga e-tjänsten och utveckla den"
    )


def test_a_stroke_between_two_words_parts_no_line_of_them() -> None:
    assert join_lines(["Bibliotekarie/", "ungdomslots"]) == "Bibliotekarie/ungdomslots"
    assert join_lines(["Bibliotekarie /", "ungdomslots"]) == "Bibliotekarie / ungdomslots"
    assert join_lines(["Dnr 2027/", "31"]) == "Dnr 2027/ 31"


def test_lines_stay_lines_but_where_they_divide_a_word() -> None:
    assert whole_words("Risk-\nvärde") == "Riskvärde"
    assert whole_words("Kontroll-\n  moment\noch metod") == "Kontrollmoment\noch metod"
    assert whole_words("IT-\nchefen") == "IT-chefen"
    for kept in (
        "Barn-\noch elevhälsan",
        "Start -\nslut",
        "Klass 4-\nklass 6",
        "Risk-\nVärde",
        "- ett\n- två",
    ):
        assert whole_words(kept) == kept
