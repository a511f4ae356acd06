"""How our own Word files look, and the styles that a municipality's template may lack."""

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from samordna.plandoc.writing.docx.xml import element

ACCENT = RGBColor(0x0B, 0x4F, 0x5C)
MUTED = RGBColor(0x64, 0x5F, 0x57)
WARNING = RGBColor(0x8A, 0x24, 0x32)
HEADER_FILL = "EAF1F2"
_FONT = "Calibri"
_HEADING_SIZES = (20, 15, 12.5, 11.5, 11, 11)
_WANTED = ("Title", "Subtitle", "List Bullet", "List Number", "Quote", *(f"Heading {n}" for n in range(1, 7)))


def house_document() -> Document:
    """An empty A4 document with our styles."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin, section.bottom_margin = Mm(28), Mm(24)
    _paint(word, "Normal", size=11)
    word.styles["Normal"].paragraph_format.space_after = Pt(7)
    word.styles["Normal"].paragraph_format.line_spacing = 1.12
    for level, size in enumerate(_HEADING_SIZES, 1):
        style = _paint(word, f"Heading {level}", size=size, colour=ACCENT)
        style.paragraph_format.space_before = Pt(20 if level == 1 else 14)
        style.paragraph_format.space_after = Pt(5)
        style.paragraph_format.keep_with_next = True
    _paint(word, "Title", size=32, colour=ACCENT)
    _paint(word, "Subtitle", size=13, colour=MUTED)
    word.settings.element.append(element("w:autoHyphenation", val="true"))
    return word


def _paint(word: Document, name: str, *, size: float, colour: RGBColor | None = None) -> ParagraphStyle:
    style: ParagraphStyle = word.styles[name]
    style.font.name, style.font.size, style.font.italic = _FONT, Pt(size), False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)
    if colour is not None:
        style.font.color.rgb = colour
    return style


def ensure_styles(word: Document) -> None:
    """Add the styles we write with to a template that lacks them, so that headings are headings there too."""
    present = {style.name for style in word.styles}
    for name in _WANTED:
        if name in present:
            continue
        style: ParagraphStyle = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"] if "Normal" in present else None
        if name.startswith("Heading"):
            level = int(name[-1])
            style.font.bold, style.font.size = True, Pt(_HEADING_SIZES[level - 1])
            style.paragraph_format.keep_with_next = True
            style.element.get_or_add_pPr().append(element("w:outlineLvl", val=str(level - 1)))


def set_language(word: Document, tag: str) -> None:
    """The language of every text that says nothing else: "sv-SE"."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    holder = defaults if defaults is not None else word.styles["Normal"].element.get_or_add_rPr()
    for old in holder.findall(qn("w:lang")):
        holder.remove(old)
    holder.append(element("w:lang", val=tag, eastAsia=tag))
