"""What stands round the plan's own text: cover, table of contents, header, footer, properties."""

from datetime import UTC, datetime, time
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Mm, Pt
from docx.text.paragraph import Paragraph

from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import DEEPEST_IN_CONTENTS, Content, Heading
from samordna.plandoc.writing.docx.body import BOOKMARK
from samordna.plandoc.writing.docx.styles import MUTED, set_language
from samordna.plandoc.writing.docx.xml import add_field, add_link, begin_field, end_field
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.text import clean

LANGUAGE_TAGS = {"sv": "sv-SE", "en": "en-GB"}


def add_cover(word: Document, content: Content, order: Order) -> None:
    """Owner, title and facts on a page of their own, then the table of contents, if any, on the next; of what is brief, at its
    head."""
    owner = word.add_paragraph(
        ", ".join(filter(None, (content.municipality, content.sender))), style="Subtitle"
    )
    title = word.add_paragraph(content.title, style="Title")
    owner.paragraph_format.space_after, title.paragraph_format.space_after = Pt(90), Pt(40)
    if content.is_brief:
        owner.paragraph_format.space_after, title.paragraph_format.space_after = Pt(6), Pt(14)
        title.runs[0].font.size = Pt(24)
    if content.facts:
        _add_facts(word, content)
    if content.has_contents and not content.is_brief:
        _add_contents(word, content, order)


def _add_facts(word: Document, content: Content) -> None:
    table = word.add_table(rows=len(content.facts), cols=2)
    for row, fact in zip(table.rows, content.facts, strict=True):
        label, value = row.cells
        label.width, value.width = Mm(52), Mm(102)
        label.text, value.text = fact.label, fact.value
        label.paragraphs[0].runs[0].font.color.rgb = MUTED


def _add_contents(word: Document, content: Content, order: Order) -> None:
    """A field that Word fills with page numbers; until then its entries lead to the headings."""
    title = word.add_paragraph(order.say(labels.CONTENTS))
    title.paragraph_format.page_break_before = True
    title.runs[0].bold = True
    title.runs[0].font.size = Pt(20)
    entries = [
        (number, block)
        for number, block in enumerate(b for b in content.blocks if isinstance(b, Heading))
        if block.level <= DEEPEST_IN_CONTENTS
    ]
    paragraphs = [word.add_paragraph() for _ in entries]
    begin_field(paragraphs[0], f'TOC \\o "1-{DEEPEST_IN_CONTENTS}" \\h \\z \\u')
    for paragraph, (number, heading) in zip(paragraphs, entries, strict=True):
        paragraph.paragraph_format.left_indent = Mm(6 * (heading.level - 1))
        paragraph.paragraph_format.space_after = Pt(2)
        link = add_link(paragraph, anchor=f"{BOOKMARK}{number}")
        link.append(paragraph.add_run(heading.text)._r)
    end_field(paragraphs[-1])


def begin_on_new_page(word: Document, last: Any) -> None:
    """Let what comes after the element ``last`` begin a page; a break of its own could leave an empty one behind it."""
    following = last.getnext()
    paragraph = None if following is None else next(following.iter(qn("w:p")), None)
    if paragraph is not None and paragraph.find(f".//{qn('w:sectPr')}") is None:
        Paragraph(paragraph, word._body).paragraph_format.page_break_before = True


def add_furniture(word: Document, content: Content, order: Order) -> None:
    """Title, registry number and version above, page number below, on every page but the first; last, when it is known which
    pages are turned: what stands to the right on them stands further out.
    """
    first = word.sections[0]
    first.different_first_page_header_footer = True
    if content.notice:
        first.first_page_header.paragraphs[0].add_run(content.notice).bold = True
    for section in word.sections:
        _furnish(section, content, order)


def _furnish(section: Section, content: Content, order: Order) -> None:
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    width = Emu((page or 0) - (left or 0) - (right or 0))
    for paragraph in (header, footer):
        paragraph.style.paragraph_format.tab_stops.clear_all()
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.style.font.size = Pt(9)
        paragraph.style.font.color.rgb = MUTED
    header.add_run(f"{content.title}\t{' · '.join(content.marks)}")
    footer.add_run(f"{content.municipality}\t{order.say(labels.PAGE)} ")
    add_field(footer, "PAGE", "1")
    footer.add_run(" (")
    add_field(footer, "NUMPAGES", "1")
    footer.add_run(")")


def warn_in_headers(word: Document, content: Content) -> None:
    """Let the headers of a municipality's own template say, above what stands there, what our own pages do."""
    if not content.notice:
        return
    for number, section in enumerate(word.sections):
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        for head in heads:
            if number == 0 or not head.is_linked_to_previous:
                head.paragraphs[0].insert_paragraph_before().add_run(content.notice).bold = True


def set_properties(
    word: Document,
    content: Content,
    order: Order,
    *,
    version: str | None = None,
    registry_number: str | None = None,
) -> None:
    """What the file says of itself to archives, search and screen readers."""
    moment = datetime.combine(order.today, time(), UTC)
    properties = word.core_properties
    properties.title = content.title[:255]
    properties.author = (content.sender or content.municipality)[:255]
    properties.language = LANGUAGE_TAGS[order.language]
    properties.version = clean(version)[:255]
    properties.identifier = clean(registry_number)[:255]
    properties.comments = ""
    properties.created = properties.modified = moment
    set_language(word, LANGUAGE_TAGS[order.language])
