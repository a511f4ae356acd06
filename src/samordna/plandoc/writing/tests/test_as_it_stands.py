"""A text is what it says, in every file: only what the schema calls Markdown is taken for Markdown."""

import re
from pathlib import Path

import docx
import pytest

from samordna.plandoc.markup import escaped
from samordna.plandoc.reading import read
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS
from samordna.plandoc.schema import Guide, PlanDocument, Section
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.markdown import parse, plain
from samordna.plandoc.writing.tests.marked import SIGNS, marked_plan, shown
from samordna.plandoc.writing.tests.opened import text_in

FEWEST = {Format.DOCX: 80, Format.PDF: 80, Format.XLSX: 35, Format.CSV: 10}
AS_IT_STANDS = re.sub(r"\s+", "", SIGNS)


@pytest.mark.parametrize("to", FEWEST)
def test_every_text_is_shown_as_it_stands_unless_it_is_markdown(to: Format) -> None:
    plan, names = marked_plan()
    words, met, wrong = shown(plan, to), 0, []
    for key, (name, is_markdown) in names.items():
        at = words.find(key)
        if at < 0:
            continue
        met += 1
        stands = words[at + len(key) :].startswith(AS_IT_STANDS)
        if stands is is_markdown:
            wrong.append(f"{name}: {words[at : at + 60]}")
    assert met >= FEWEST[to]
    assert not wrong


PATH = r"\\fil01\gemensam\_mallar\larm.docx"
PRICE = "Pris 5 ~~ 6 ~~ 7 och &copy; i mallen."
OPENINGS = [
    "# 5 § gäller",
    "1. Ring",
    "- streck",
    "> 18 år",
    "<b>fet</b>",
    "`kod`",
    "| a | b |",
    "_a_ och *x*",
    "+ plus",
]


@pytest.mark.parametrize("to", [Format.DOCX, Format.PDF])
@pytest.mark.parametrize("words", [PATH, PRICE, *OPENINGS])
def test_words_of_a_file_are_the_words_of_its_copy(to: Format, words: str, tmp_path: Path) -> None:
    """As they are seen, and read back."""
    plan = PlanDocument(
        sections=[Section(id="sections-1", heading="Rutin", text=f"Rutinen är\n\n{escaped(words)}")]
    )
    for source in (
        plan,
        plan.model_copy(
            update={
                "sections": [],
                "guides": [Guide(id="guides-1", title="Hur gör jag?", text=escaped(words))],
            }
        ),
    ):
        file = tmp_path / f"plan.{to.extension}"
        file.write_bytes(write(source, to))
        assert words in text_in(file.read_bytes(), to)
        again = read(file).document
        assert again.sections == source.sections
        assert again.guides == source.guides


TABLES = {
    "definitions": ("Begrepp", "Definition"),
    "services": ("Verksamhet", "Beskrivning"),
}


@pytest.mark.parametrize("area", TABLES)
@pytest.mark.parametrize("words", [PATH, PRICE, "_a_ och *x*", "<b>fet</b> `kod`"])
def test_words_of_a_table_are_no_markdown(area: str, words: str, tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Begrepp" if area == "definitions" else "Verksamheter", 1)
    table = word.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), (*TABLES[area], "Larmväg", words), strict=True
    ):
        cell.text = text
    file = tmp_path / "plan.docx"
    word.save(str(file))
    [item] = getattr(read(file).document, area)
    assert plain(parse(item.text)) == words


def test_the_case_of_a_path_in_word() -> None:
    document = read(DOCUMENTS / "cases" / "faults" / "b09-sokvag.docx").document
    for to in (Format.DOCX, Format.PDF):
        words = text_in(write(document, to), to)
        assert PATH in words
        assert PRICE in words
