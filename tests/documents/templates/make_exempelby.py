"""Makes ``exempelby.docx``: the Word template of an invented municipality, with every placeholder a template may use."""

from pathlib import Path

import docx
from docx.shared import Mm, Pt, RGBColor

_GREEN = RGBColor(0x2F, 0x5D, 0x3A)


def make(path: Path) -> None:
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, size in (("Normal", 11), ("Heading 1", 18), ("Heading 2", 14), ("Heading 3", 12)):
        word.styles[name].font.name, word.styles[name].font.size = "Georgia", Pt(size)
        if name != "Normal":
            word.styles[name].font.color.rgb = _GREEN
    section.header.paragraphs[0].text = "Exempelby kommun\tDnr {{ registry_number }}\tVersion {{ version }}"
    section.footer.paragraphs[0].text = "{{ administration }} · {{ today }}"
    word.add_paragraph("{{ title }}", style="Title")
    for line in (
        "Kommun: {{ municipality }}",
        "Nämnd: {{ board }}",
        "Gäller: {{ period }}",
        "Fastställd: {{ adopted }}",
        "Ansvarig för revidering: {{ responsible_for_revision }}",
        "Nästa revidering: {{ next_revision }}",
    ):
        word.add_paragraph(line)
    word.add_page_break()
    word.add_paragraph("{{ content }}")
    word.add_paragraph("Slut på planen")
    word.save(str(path))


if __name__ == "__main__":
    make(Path(__file__).with_name("exempelby.docx"))
