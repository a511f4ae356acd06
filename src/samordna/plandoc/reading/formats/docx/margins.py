"""Headers and footers: what they say stands once, however many kinds of page they are written for."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.docx.fields import Fields
from samordna.plandoc.reading.formats.docx.names import related, switch, w
from samordna.plandoc.reading.formats.docx.package import Package
from samordna.plandoc.reading.formats.docx.walking import Context, Walker
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.xml import Element


class Margins(Walker):
    """Reads every header, then every footer, into ``texts``; those that no page shows are left out."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.texts = MarginTexts()
        unshown = _unshown(context.package)
        for kind in ("header", "footer"):
            for identifier, part in context.package.called(kind):
                self._fields = Fields(part)
                with self._under(Why.HIDDEN if identifier in unshown else None):
                    self.walk(part)

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self.texts.take(paragraph.pieces)
        self._graphics(paragraph)

    def _say(self, text: str) -> None:
        self.texts.take([(text, None)])


def _unshown(package: Package) -> set[str]:
    """Headers for a first page or for left pages, in a file whose pages are all alike; Word keeps them for later."""
    shown = {"default"}
    if any(switch(section, "titlePg") for section in package.document.iter(w("sectPr"))):
        shown.add("first")
    if any(switch(settings, "evenAndOddHeaders") for settings in package.related("settings")):
        shown.add("even")
    kinds: dict[str, set[str]] = {}
    for reference in package.document.iter(w("headerReference"), w("footerReference")):
        kinds.setdefault(reference.get(related("id"), ""), set()).add(reference.get(w("type"), "default"))
    return {identifier for identifier, used in kinds.items() if not used & shown}
