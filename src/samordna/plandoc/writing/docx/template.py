"""The municipality's own Word template.

Its styles, headers, footers and pictures are kept. These placeholders are filled, in the body as in
headers and footers:
``{{ title }}``, ``{{ municipality }}``, ``{{ board }}``, ``{{ administration }}``, ``{{ registry_number }}``,
``{{ version }}``, ``{{ period }}``, ``{{ adopted }}``, ``{{ responsible_for_revision }}``, ``{{ next_revision }}``
and ``{{ today }}``.
The plan takes the place of the paragraph ``{{ content }}``, or stands last when there is none. A memorandum or a report is
written in it too; a line that asks only for what plans alone have then goes.

Nothing but placeholders is allowed: a template is a file from outside, and Jinja's loops and operators could fill the memory.
"""

import io
import zipfile
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from samordna.plandoc.carrying.containers import drop_carried
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Content
from samordna.plandoc.writing.cover import period_of
from samordna.plandoc.writing.docx.frame import warn_in_headers
from samordna.plandoc.writing.docx.placeholders import not_understood_in, require_placeholders_only
from samordna.plandoc.writing.docx.unsaid import drop_unsaid, marked
from samordna.plandoc.writing.errors import TemplateError
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.placeholders import PLACEHOLDERS
from samordna.plandoc.writing.text import one_line

_MARKER = "\u2063plan-content\u2063"
_MOST_BYTES = 60_000_000
_NOT_WORD = Text(
    "Wordmallen går inte att öppna. Spara mallen som .docx i Word och försök igen.",
    "The Word template cannot be opened. Save it as .docx in Word and try again.",
)
_TOO_LARGE = Text(
    "Wordmallen är för stor. Ta bort bilder ur mallen och försök igen.",
    "The Word template is too large. Remove pictures from it and try again.",
)
_WHOLE_PLAN = Text(
    "Filen är en hel plan ur Samordna, och alla dokument skulle få den planens text. Ta bort texten ur filen, skriv "
    "{{ content }} där dokumentets text ska stå och försök igen.",
    "The file is a whole plan from Samordna, and every document would have the text of that plan. Remove the text from the file, "
    "write {{ content }} where the text of the document is to stand and try again.",
)
_ALLOWED_NODES = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)


class _PlaceholdersOnly(ImmutableSandboxedEnvironment):
    """Jinja without statements, operators, calls or attributes, and without names that we do not fill."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except JinjaError as error:
            raise not_understood_in(source) from error
        for node in tree.find_all(nodes.Node):
            is_known = not isinstance(node, nodes.Name) or node.name in PLACEHOLDERS
            if not isinstance(node, _ALLOWED_NODES) or not is_known:
                raise not_understood_in(source)
        return tree


def filled_template(
    template: bytes, content: Content, order: Order, document: PlanDocument | None = None
) -> Document:
    """The template with its placeholders filled, with those of the plan where there is one.

    What a file from Samordna carries of its plan is left out of it. Raises TemplateError when it is no Word file, too large,
    misspelt, or such a file with its whole text.
    """
    _require_reasonable(template)
    values = marked(_values(content, order) | _values_of_plan(document, order), PLACEHOLDERS)
    word = DocxTemplate(io.BytesIO(template))
    try:
        has_place = require_placeholders_only(word.get_docx())
        if drop_carried(word.docx) and not has_place:
            raise TemplateError(_WHOLE_PLAN)
        warn_in_headers(word.docx, content)  # docxtpl puts parts of its own in their place
        word.render(values, _PlaceholdersOnly(), autoescape=True)
    except (KeyError, ValueError, AttributeError, zipfile.BadZipFile) as error:
        raise TemplateError(_NOT_WORD) from error
    filled: Document = word.docx
    drop_unsaid(filled, labels=document is not None)
    return filled


def _require_reasonable(template: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _MOST_BYTES:
                raise TemplateError(_TOO_LARGE)
            if "word/document.xml" not in parts.namelist():
                raise TemplateError(_NOT_WORD)
    except zipfile.BadZipFile as error:
        raise TemplateError(_NOT_WORD) from error


def _values(content: Content, order: Order) -> dict[str, str]:
    return {
        "title": content.title,
        "municipality": content.municipality,
        "board": content.sender,
        "today": to_swedish(order.today.isoformat(), order.language),
        "content": _MARKER,
    }


def _values_of_plan(document: PlanDocument | None, order: Order) -> dict[str, str]:
    if document is None:
        return {}
    meta = document.metadata
    return {
        "board": one_line(meta.board),
        "administration": one_line(meta.administration),
        "registry_number": one_line(meta.registry_number),
        "version": one_line(meta.version),
        "period": period_of(document, order.language),
        "adopted": date_or_text(meta.adopted, order.language),
        "responsible_for_revision": one_line(meta.responsible_for_revision),
        "next_revision": date_or_text(meta.next_revision, order.language),
    }


def move_to_marker(word: Document, last_of_template: Any) -> None:
    """Move what was written after ``last_of_template`` to the place of the ``{{ content }}`` paragraph, if there is one."""
    marker = next((p for p in word.element.body.iter(qn("w:p")) if _MARKER in "".join(p.itertext())), None)
    if marker is None:
        return
    body = word.element.body
    if marker.getparent() is body and last_of_template is not None:
        for written in list(body)[body.index(last_of_template) + 1 : -1]:
            marker.addprevious(written)
    marker.getparent().remove(marker)
