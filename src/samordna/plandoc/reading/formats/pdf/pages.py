"""The pages of a PDF, each read and closed again, so that only its words and lines stay in memory."""

from dataclasses import dataclass, field

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.pdf.forms import has_form, values_of
from samordna.plandoc.reading.formats.pdf.rulings import Box, Ruling, drawn_on
from samordna.plandoc.reading.formats.pdf.tree import Tree
from samordna.plandoc.reading.formats.pdf.view import View
from samordna.plandoc.reading.formats.pdf.words import Word, words_of

MOST_PAGES = 1_000
MOST_CHARACTERS = 4_000_000
_FEWEST_CHARACTERS = 3


@dataclass(slots=True)
class Page:
    """``number`` from 1; ``pictures`` tells whether there are any, ``unreadable`` whether its fonts hide some words."""

    number: int
    width: float
    height: float
    words: list[Word]
    rulings: list[Ruling]
    pictures: bool
    unreadable: bool
    frames: list[Box] = field(default_factory=list)

    @property
    def has_text(self) -> bool:
        return sum(len(word.text) for word in self.words) >= _FEWEST_CHARACTERS


def pages_of(document: pdfium.PdfDocument, name: str) -> tuple[list[Page], Tree]:
    """The pages, and the structure tree that a tagged file has over them.

    A form that is filled in has words that stand in no tree.
    """
    if len(document) > MOST_PAGES:
        raise problems.too_much(name)
    pages: list[Page] = []
    tree = Tree()
    form = has_form(document)
    tagged = raw.FPDFCatalog_IsTagged(document) and not form
    left = MOST_CHARACTERS
    for index in range(len(document)):
        page = document[index]
        try:
            pages.append(_page(page, index + 1, left, name, form))
            if tagged:
                tree.add(page, index)
        finally:
            page.close()
        left -= sum(len(word.text) for word in pages[-1].words)
    return pages, tree


def _page(page: pdfium.PdfPage, number: int, most: int, name: str, form: bool) -> Page:
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        if count > most:
            raise problems.too_much(name)
        view = View(page)
        words, unreadable = words_of(text_page, view, count)
    finally:
        text_page.close()
    if form:
        words += values_of(page, view)
    pictures = next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), None) is not None
    rulings, frames = drawn_on(page, view)
    return Page(number, view.width, view.height, words, rulings, pictures, unreadable, frames)
