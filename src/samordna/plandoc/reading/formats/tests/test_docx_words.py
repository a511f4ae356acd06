"""Nothing of a Word file is lost and nothing of it is read twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.formats.docx import read
from samordna.plandoc.reading.formats.tests.accounting import accounted, word_letters
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, part, word

FILES = sorted(DOCUMENTS.rglob("*.docx"))

words = st.text("abcåäö ", min_size=1, max_size=12)
marks = st.sampled_from(
    [
        "",
        "<w:b/>",
        "<w:strike/>",
        "<w:dstrike/>",
        '<w:strike w:val="0"/>',
        "<w:vanish/>",
        '<w:rStyle w:val="Dolt"/>',
    ]
)
STYLES = (
    '<w:style w:type="character" w:styleId="Dolt"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Struket"><w:name w:val="S"/><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>'
)
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def one(*templates: str) -> st.SearchStrategy[str]:
    """Any of the templates around some text, without its inner strategy being shown."""
    return st.builds(lambda template, text: template.format(text), st.sampled_from(templates), words)


def run_of(text: str, mark: str) -> str:
    return f'<w:r><w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


runs = st.builds(run_of, words, marks)
inlines = st.recursive(
    runs
    | one(
        "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>{}</w:t></w:r></w:moveFrom>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" TITLE "><w:r><w:t>{}</w:t></w:r></w:fldSimple>',
        f"{FIELD.format('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>{FIELD.format('separate')}"
        f"<w:r><w:t>{{}}</w:t></w:r>{FIELD.format('end')}",
        "<m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath>",
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="{}"/></wp:inline></w:drawing></w:r>',
        "<w:r><w:ruby><w:rt><w:r><w:t>r</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    ),
    lambda inner: st.builds(
        lambda template, content: template.format(content),
        st.sampled_from(
            [
                "<w:ins>{}</w:ins>",
                "<w:moveTo>{}</w:moveTo>",
                "<w:hyperlink>{}</w:hyperlink>",
                "<w:smartTag>{}</w:smartTag>",
                "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                "<w:del>{}</w:del>",
            ]
        ),
        inner,
    ),
    max_leaves=4,
)
properties = st.sampled_from(
    ["", '<w:pStyle w:val="TOC1"/>', '<w:pStyle w:val="Struket"/>', '<w:pStyle w:val="Rubrik1"/>']
)


def joined(kind: str) -> Callable[[list[str]], str]:
    return lambda pieces: kind.format("".join(pieces))


paragraphs = st.builds(
    lambda style, content: f"<w:p><w:pPr>{style}</w:pPr>{''.join(content)}</w:p>",
    properties,
    st.lists(inlines, max_size=4),
)
BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def table_of(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(
        lambda mark, content: f"<w:tc><w:tcPr>{mark}</w:tcPr>{content}<w:p/></w:tc>",
        st.sampled_from(
            [
                "",
                "",
                '<w:gridSpan w:val="2"/>',
                "<w:vMerge/>",
                '<w:vMerge w:val="restart"/>',
                "<w:hMerge/>",
                "<w:cellDel/>",
            ]
        ),
        inner,
    )
    rows = st.builds(
        lambda mark, content: f"<w:tr><w:trPr>{mark}</w:trPr>{''.join(content)}</w:tr>",
        st.sampled_from(["", "", '<w:gridBefore w:val="1"/>', "<w:del/>", "<w:tblHeader/>", "<w:hidden/>"]),
        st.lists(cells, min_size=1, max_size=3),
    )
    return st.lists(rows, min_size=1, max_size=3).map(joined("<w:tbl>{}</w:tbl>"))


blocks = st.recursive(
    paragraphs,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        inner.map(BOX.format),
        inner.map("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format),
        inner.map(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>".format
        ),
        table_of(inner),
    ),
    max_leaves=8,
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(blocks, blocks, paragraphs, paragraphs)
def test_every_letter_of_a_generated_file_has_one_place(
    body: str, header: str, note: str, comment: str
) -> None:
    called = '<w:p><w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="7"/></w:r></w:p>'
    more = {
        "header1.xml": part("header", header),
        "header2.xml": part("header", header),
        "footnotes.xml": part(
            "footnotes", f'<w:footnote w:id="1">{note}</w:footnote><w:footnote w:id="2">{note}</w:footnote>'
        ),
        "comments.xml": part("comments", f'<w:comment w:id="7">{comment}</w:comment>'),
    }
    data = word(body + called, styles=STYLES, more=more)
    assert accounted(read(data, "plan.docx")) == word_letters(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_letter_of_the_documents_has_one_place(path: Path) -> None:
    data = path.read_bytes()
    assert accounted(read(data, path.name)) == word_letters(data)
