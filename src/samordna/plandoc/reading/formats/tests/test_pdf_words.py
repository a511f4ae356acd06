"""Nothing of a PDF is lost and nothing of it is read twice."""

from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.formats.pdf import read
from samordna.plandoc.reading.formats.tests.accounting import accounted, letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.samples import sample

FILES = sorted(DOCUMENTS.rglob("*.pdf"))

words = st.text("abcåäö", min_size=1, max_size=9)
texts = st.lists(words, min_size=1, max_size=25).map(" ".join)
cells = st.lists(words, max_size=4).map(" ".join)


def paragraph_of(text: str, note: str) -> str:
    return f"{text}#footnote[{note}]" if note else text


def table_of(rows: list[list[str]], lines: str) -> str:
    head = ", ".join(f"[*H{number}*]" for number in range(len(rows[0])))
    body = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return f"#table(columns: {len(rows[0])}, stroke: {lines}, table.header({head}), {body})"


pieces = st.one_of(
    st.builds(paragraph_of, texts, st.just("") | texts),
    texts.map(lambda text: f"= {text[:40]}"),
    st.lists(texts, min_size=1, max_size=4).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(texts, min_size=1, max_size=4).map(lambda items: "\n".join(f"+ {item}" for item in items)),
    texts.map(lambda text: f"#columns(2)[{text} {text} {text}]"),
    st.builds(
        table_of,
        st.integers(2, 5).flatmap(
            lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=12)
        ),
        st.sampled_from(["0.5pt", "none", "(x: none, y: 0.5pt)"]),
    ),
    st.sampled_from(["#outline()", "#pagebreak(weak: true)", "#v(1fr)"]),
)


def letters_of(data: bytes) -> Counter[str]:
    document = pdfium.PdfDocument(data)
    try:
        return letters(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_letter_of_a_file_has_its_place(path: Path) -> None:
    data = path.read_bytes()
    assert accounted(read(data, path.name)) == letters_of(data)


@pytest.mark.slow
def test_every_letter_of_a_plan_we_wrote_has_its_place() -> None:
    data = write(sample(), Format.PDF)
    assert accounted(read(data, "plan.pdf")) == letters_of(data)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.lists(pieces, min_size=1, max_size=8), st.booleans(), st.booleans())
def test_every_letter_of_any_page_has_its_place(parts: list[str], tagged: bool, margins: bool) -> None:
    head = (
        '#set page(paper: "a5", header: [Ekdala], numbering: "1 (1)")\n'
        if margins
        else '#set page(paper: "a5")\n'
    )
    markup = head + '#set text(lang: "sv")\n' + "\n\n".join(["Planen gäller.", *parts])
    data = typst.compile(markup.encode(), pdf_tags=tagged)
    assert accounted(read(data, "plan.pdf")) == letters_of(data)
