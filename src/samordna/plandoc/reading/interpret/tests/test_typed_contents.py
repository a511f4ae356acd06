"""A table of contents that somebody has typed, where the file does not say that it is one."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured


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
