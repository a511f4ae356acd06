"""The blocks of a plan as paragraphs and tables of Word."""

from collections.abc import Sequence
from itertools import count

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.writing.content import Block, Chart, Heading, Prose, Steps, Table, Terms, facts_line
from samordna.plandoc.writing.docx.numbering import new_numbering
from samordna.plandoc.writing.docx.prose import add_prose
from samordna.plandoc.writing.docx.styles import ACCENT, MUTED, WARNING, ensure_styles
from samordna.plandoc.writing.docx.tables import add_table, as_small_as_can_be
from samordna.plandoc.writing.docx.xml import add_bookmark
from samordna.plandoc.writing.order import Order

BOOKMARK = "_Toc_plan_"
_LANDSCAPE_MARGIN = Mm(18)


def add_blocks(word: Document, blocks: Sequence[Block], order: Order) -> None:
    """Write ``blocks`` last in ``word``. A wide table stands on landscape pages with the headings and the chart before it."""
    ensure_styles(word)
    numbers = count()
    for index, block in enumerate(blocks):
        wide = _heads_for(blocks[index:])
        if wide is not None and not _landscape(word):
            _turn(word, landscape=True)
        elif wide is None and _landscape(word):
            _turn(word, landscape=False)
        _add(word, block, order, numbers)


def _heads_for(blocks: Sequence[Block]) -> Table | None:
    """The wide table that ``blocks`` begin with, or that their first headings and charts belong to."""
    for block in blocks:
        if isinstance(block, Table):
            return block if block.wide else None
        if not isinstance(block, Heading | Chart):
            return None
    return None


def _add(word: Document, block: Block, order: Order, numbers: "count[int]") -> None:
    match block:
        case Heading():
            number = next(numbers)
            heading = word.add_paragraph(block.text, style=f"Heading {block.level}")
            add_bookmark(heading, number, f"{BOOKMARK}{number}")
            if block.note:
                add_note(word, block.note)
        case Prose():
            add_prose(word, block.nodes)
        case Terms():
            _add_terms(word, block, order)
        case Table():
            add_table(word, block)
        case Steps():
            _add_steps(word, block)
        case Chart():
            add_table(word, block.table)


def add_note(word: Document, text: str) -> None:
    """A line that says whom the file, or a chapter of it, is for."""
    note = word.add_paragraph()
    note.paragraph_format.keep_with_next = True
    run = note.add_run(text)
    run.bold = True
    run.font.color.rgb = WARNING


def _add_terms(word: Document, terms: Terms, order: Order) -> None:
    for term in terms.terms:
        name = word.add_paragraph()
        name.add_run(term.name).bold = True
        name.paragraph_format.keep_with_next = bool(term.nodes or term.facts)
        name.paragraph_format.space_after = Pt(1)
        if term.facts:
            _small(word.add_paragraph(facts_line(term.facts)), MUTED)
        add_prose(word, term.nodes)
        if term.source:
            _small(word.add_paragraph(f"{order.say(FIELDS['source'])}: {term.source}"), MUTED)


def _add_steps(word: Document, steps: Steps) -> None:
    numbering = new_numbering(word, 1)
    for step in steps.steps:
        paragraph = word.add_paragraph(style="List Number")
        numbering.apply(paragraph, 0)
        paragraph.add_run(step.role).bold = True
        if step.text:
            paragraph.add_run(f": {step.text}")
        for note in step.notes:
            below = word.add_paragraph(note)
            below.paragraph_format.left_indent = Mm(9)
            _small(below, ACCENT)


def _small(paragraph: Paragraph, colour: RGBColor) -> None:
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(9.5), colour


def _landscape(word: Document) -> bool:
    return word.sections[-1].orientation == WD_ORIENT.LANDSCAPE


def turn_back(word: Document) -> None:
    """Let what comes after the plan stand on portrait pages again."""
    if _landscape(word):
        _turn(word, landscape=False)


def _turn(word: Document, *, landscape: bool) -> None:
    section = word.add_section(WD_SECTION.NEW_PAGE)
    as_small_as_can_be(word.paragraphs[-1])
    section.different_first_page_header_footer = False
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = section.page_height, section.page_width
    sides = _LANDSCAPE_MARGIN if landscape else word.sections[-3].left_margin
    section.left_margin = section.right_margin = sides
