"""A table of contents that somebody has typed, where the file does not say that it is one."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured


def test_chapters_with_their_pages_below_the_heading_of_the_contents_are_left_out() -> None:
    read = structured(
        heading("Plan för trygghet 2031"),
        paragraph("Innehåll"),
        paragraph("Bakgrund 3"),
        paragraph("Så arbetar vi 12"),
        heading("Bakgrund"),
        paragraph("Innehållet bygger på kapitel 3"),
    )
    assert [one.text for one in read.left_out if one.why is Why.CONTENTS] == [
        "Innehåll",
        "Bakgrund 3",
        "Så arbetar vi 12",
    ]
    assert [section.text for section in read.document.sections] == ["Innehållet bygger på kapitel 3"]


def test_the_words_of_the_contents_stand_for_no_other_words() -> None:
    read = structured(
        heading("Plan för trygghet 2031"),
        paragraph("Innehåll"),
        paragraph("Mål 1"),
        paragraph("Åtgärder 2"),
        heading("Mål"),
        paragraph("Mål 1: Fler känner sig trygga på torget"),
        heading("Åtgärder"),
        bullet("Måla staketet. Ansvarig: parkchefen. Klart: maj 2031"),
    )
    assert read.coverage == 1
    assert "torget" in str(read.document.sections) + str(read.document.goals)
