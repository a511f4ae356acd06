"""What somebody wrote in a plain field stands in the minutes line by line, and as nothing but text."""

from datetime import date, datetime
from typing import Any

import pytest

from samordna.plandoc.minutes import Minutes, SpokenOf
from samordna.plandoc.minutes.outline import content_of_minutes
from samordna.plandoc.writing.content import Prose
from samordna.plandoc.writing.docx import write_content as written_docx
from samordna.plandoc.writing.formats import Format
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf import write_content as written_pdf
from samordna.plandoc.writing.tests.opened import text_in


def test_lines_of_notes_stay_lines_and_signs_stay_signs() -> None:
    at = datetime(2027, 3, 10, 9)
    notes = "Fältarna ser mer\n- punkt *ett*\n\nNästa stycke"
    minutes: Any = Minutes(forum="Rådet", municipality="Ekdala", begins=at, ends=at, notes=notes)
    blocks = content_of_minutes(minutes, "sv").blocks
    first, second = next(one for one in blocks if isinstance(one, Prose)).nodes
    told = [(node.kind, node.text) for node in first.children]
    assert told == [("text", "Fältarna ser mer"), ("break", ""), ("text", "- punkt *ett*")]
    assert [node.text for node in second.children] == ["Nästa stycke"]


@pytest.mark.parametrize(("write", "to"), [(written_pdf, Format.PDF), (written_docx, Format.DOCX)])
@pytest.mark.parametrize(("items", "notes", "has_contents"), [(2, 1, False), (20, 1, False), (20, 200, True)])
def test_short_minutes_have_no_cover_and_no_contents(
    write: Any, to: Format, items: int, notes: int, has_contents: bool
) -> None:
    at = datetime(2027, 3, 10, 9)
    spoken_of = [
        SpokenOf(title=f"Punkt {number}", notes="Fältarna ser mer. " * notes) for number in range(items)
    ]
    minutes = Minutes(forum="Rådet", municipality="Ekdala", begins=at, ends=at, spoken_of=spoken_of)
    text = text_in(
        write(content_of_minutes(minutes, "sv"), Order(language="sv", today=date(2027, 3, 11))), to
    )
    assert ("Innehåll" in text) is has_contents
    assert "10 mars 2027" in text
