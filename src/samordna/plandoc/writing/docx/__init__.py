"""A plan as a Word file with real headings, tables and fields, in the municipality's own template when there is one.

python-docx and docxtpl take 0.2 s to import, which is why this package is imported only when a Word file is asked for.
"""

import io

from docx.document import Document

from samordna.plandoc.carrying.containers import as_part, part_properties
from samordna.plandoc.carrying.lines import lines_of
from samordna.plandoc.carrying.making import carrier_for
from samordna.plandoc.carrying.packaging import with_custom_part
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.content import Content, facts_line
from samordna.plandoc.writing.contents import as_report
from samordna.plandoc.writing.docx.body import add_blocks, turn_back
from samordna.plandoc.writing.docx.frame import add_cover, add_furniture, begin_on_new_page, set_properties
from samordna.plandoc.writing.docx.styles import house_document
from samordna.plandoc.writing.docx.template import filled_template, move_to_marker
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of


def write(document: PlanDocument, order: Order) -> bytes:
    """The Word file. Raises TemplateError when the municipality's template cannot be used."""
    content = content_of(document, order)
    word = _dressed(content, order, document)
    meta = document.metadata
    set_properties(word, content, order, version=meta.version, registry_number=meta.registry_number)
    return _carrying(word, document, order)


def write_content(content: Content, order: Order) -> bytes:
    """The Word file of something else than a plan, which carries nothing. Raises TemplateError likewise."""
    word = _dressed(as_report(content), order)
    set_properties(word, content, order)
    return _saved(word)


def _dressed(content: Content, order: Order, document: PlanDocument | None = None) -> Document:
    if order.template is None:
        return _in_the_house(content, order)
    return _in_template(order.template, content, order, document)


def _in_the_house(content: Content, order: Order) -> Document:
    word = house_document()
    add_cover(word, content, order)
    cover = word.element.body[-2]
    add_blocks(word, content.blocks, order)
    if not content.is_brief and (content.contents_apart or not content.has_contents):
        begin_on_new_page(word, cover)
    add_furniture(word, content, order)
    return word


def _carrying(word: Document, document: PlanDocument, order: Order) -> bytes:
    """The file, which carries the plan."""
    file = _saved(word)
    carrier = carrier_for(file, Kind.DOCX, document, order.language, lines_of(document, order.language))
    return with_custom_part(file, as_part(carrier), part_properties())


def _saved(word: Document) -> bytes:
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _in_template(template: bytes, content: Content, order: Order, document: PlanDocument | None) -> Document:
    word = filled_template(template, content, order, document)
    *in_template, _page = word.element.body
    last_of_template = in_template[-1] if in_template else None
    if document is None and content.facts:  # a template has placeholders for those of a plan alone
        word.add_paragraph(facts_line(content.facts))
    add_blocks(word, content.blocks, order)
    turn_back(word)
    move_to_marker(word, last_of_template)
    return word
