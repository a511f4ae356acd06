"""Nothing of an OpenDocument file is lost and nothing of it is read twice."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.formats.odt import read
from samordna.plandoc.reading.formats.tests.accounting import accounted, letters, open_letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, opendocument

FILES = sorted(path for path in DOCUMENTS.rglob("*.od?"))
LOOKS = (
    '<style:style style:name="S" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="K" style:family="text">'
    '<style:text-properties style:text-line-through-style="none" text:display="true"/></style:style>'
    '<style:style style:name="D" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="PS" style:family="paragraph">'
    '<style:text-properties style:text-line-through-type="single"/></style:style>'
)
TEMPLATES = (
    "{}",
    '<text:span text:style-name="S">{}</text:span>',
    '<text:span text:style-name="K">{}</text:span>',
    '<text:span text:style-name="D">{}</text:span>',
    "<text:a>{}</text:a>",
    '<text:hidden-text text:is-hidden="true">{}</text:hidden-text>',
    "<text:placeholder>{}</text:placeholder>",
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>",
    "<office:annotation><text:p>{}</text:p></office:annotation>",
    "<draw:frame><svg:desc>Bild</svg:desc><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>",
    "<draw:custom-shape><text:p>{}</text:p></draw:custom-shape>",
    "<text:ruby><text:ruby-base>{}</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>",
)

words = st.text("abcåäö ", min_size=1, max_size=9)
inlines = st.recursive(
    words,
    lambda inner: st.builds(lambda shape, text: shape.format(text), st.sampled_from(TEMPLATES), inner),
    max_leaves=3,
)
paragraphs = st.builds(
    lambda style, content: f'<text:p text:style-name="{style}">{"".join(content)}</text:p>',
    st.sampled_from(["", "PS"]),
    st.lists(inlines, max_size=3),
)


def tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(
        lambda tag, marks, content: f"<table:{tag} {marks}>{content}</table:{tag}>",
        st.sampled_from(["table-cell", "table-cell", "covered-table-cell"]),
        st.sampled_from(["", 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"']),
        inner,
    )
    rows = st.builds(
        lambda marks, content: f"<table:table-row {marks}>{''.join(content)}</table:table-row>",
        st.sampled_from(["", 'table:visibility="collapse"']),
        st.lists(cells, max_size=3),
    )
    return st.lists(rows, max_size=3).map(
        lambda content: f"<table:table table:name='T'>{''.join(content)}</table:table>"
    )


SHELLS = (
    "{}",
    "<text:list><text:list-item>{}</text:list-item></text:list>",
    '<text:section text:display="none">{}</text:section>',
    "<text:table-of-content><text:index-body>{}</text:index-body></text:table-of-content>",
    "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion></text:changed-region></text:tracked-changes>",
)
bodies = st.recursive(
    paragraphs,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.builds(lambda shell, content: shell.format(content), st.sampled_from(SHELLS), inner),
        tables(inner),
    ),
    max_leaves=6,
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(bodies)
def test_every_letter_of_a_generated_text_has_one_place(body: str) -> None:
    data = opendocument(body, automatic=LOOKS)
    assert accounted(read(data, "plan.odt")) == open_letters(data)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(st.lists(tables(paragraphs), max_size=3))
def test_every_letter_of_a_generated_workbook_has_one_place(sheets: list[str]) -> None:
    data = opendocument("".join(sheets), "spreadsheet", automatic=LOOKS)
    source = read(data, "plan.ods")
    names = [block.text for block in source.blocks if block.level == 1]
    assert accounted(source) - letters(names) == open_letters(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_letter_of_the_documents_has_one_place(path: Path) -> None:
    data = path.read_bytes()
    assert not open_letters(data) - accounted(read(data, path.name))
