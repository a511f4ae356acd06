"""A plan as PDF/A-3a and PDF/UA-1, set by typst, with the plan itself attached as data.

The page layout is in ``template/*.typ``. A plan reaches it as data, never as markup, so no text of a plan can be taken for code.
typst is imported here, which is why this package is imported only when a PDF is asked for.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from samordna.plandoc.carrying.carrier import Carrier, packed
from samordna.plandoc.carrying.containers import ATTACHMENT, pages_of
from samordna.plandoc.carrying.visible import page_hash
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Content
from samordna.plandoc.writing.contents import as_report
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of
from samordna.plandoc.writing.pdf.page_data import page_data
from samordna.plandoc.writing.pdf.shown import all_shown, fonts

_STANDARDS: Any = ["a-3a", "ua-1"]
_TEMPLATE = Path(__file__).parent / "template"
_MAIN = "main"


def write(document: PlanDocument, order: Order) -> bytes:
    """The PDF. Its bytes depend on the plan and the day only, as long as typst's own fonts can show every character.

    A character that they cannot show is taken from the machine's fonts, and if they cannot either, its name stands in its place.
    It is set twice, which takes hardly longer than once: the attachment holds what the pages say.
    """
    data = _data(content_of(document, order), order)
    pdf, data, machine_fonts = _set(data, order, document.language)
    pages = [page_hash(page) for page in pages_of(pdf)]
    carrier = packed(Carrier(language=order.language, plan=document, pages=pages))
    return _typeset(data, carrier, order, machine_fonts=machine_fonts)


def write_content(content: Content, order: Order) -> bytes:
    """The PDF of something else than a plan, which carries nothing."""
    return _set(_data(as_report(content), order), order, order.language)[0]


def _data(content: Content, order: Order) -> str:
    return json.dumps(page_data(content, order), ensure_ascii=False)


def _set(data: str, order: Order, language: Language) -> tuple[bytes, str, bool]:
    """The PDF, with the data that could be shown and whether the machine's fonts were needed for it."""
    return all_shown(
        data,
        language,
        lambda told, machine_fonts: _typeset(told, b"", order, machine_fonts=machine_fonts),
    )


def _typeset(data: str, carrier: bytes, order: Order, *, machine_fonts: bool) -> bytes:
    files: Any = {
        **_template(),
        "plan.json": data.encode("utf-8", "surrogatepass"),
        "attachment.json": carrier,
    }
    carried = {"name": ATTACHMENT, "description": order.say(labels.CARRIED)}
    pdf: Any = typst.compile(
        files,
        format="pdf",
        pdf_standards=_STANDARDS,
        sys_inputs={"carried": json.dumps(carried, ensure_ascii=False)},
        font_paths=fonts(machine_fonts=machine_fonts),
    )
    return bytes(pdf)


@cache
def _template() -> dict[str, bytes]:
    """The page layout. typst calls the file that it begins with by its bare name."""
    files = {path.name: path.read_bytes() for path in _TEMPLATE.glob("*.typ")}
    return {_MAIN if name == "main.typ" else name: content for name, content in files.items()}
