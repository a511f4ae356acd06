"""Headers and footers: what they say stands once, however many kinds of page they are written for."""

from samordna.plandoc.reading.formats.docx.fields import Fields
from samordna.plandoc.reading.formats.docx.walking import Context, Walker
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.xml import Element


class Margins(Walker):
    """Reads every header, then every footer, into ``texts``."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.texts = MarginTexts()
        for kind in ("header", "footer"):
            for part in context.package.related(kind):
                self._fields = Fields(part)
                self.walk(part)

    def _paragraph(self, element: Element) -> None:
        paragraph = self._read(element)
        self.texts.take(paragraph.pieces)
        self._graphics(paragraph)

    def _say(self, text: str) -> None:
        self.texts.take([(text, None)])
