"""A picture as PDF and Word, made apart from the web worker."""

from datetime import date

from samordna.core.written_apart import written
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.paper import PicturePaper
from samordna.plandoc.picture.versions import public_version
from samordna.plandoc.writing import Format

PROGRAM = "samordna.situation.writer"


def made(paper: PicturePaper, to: Format, *, today: date, template: bytes | None = None) -> bytes:
    """Raises ExportError."""
    return written(PROGRAM, paper, to=to, language=paper.document.language, today=today, template=template)


def public_paper(document: PictureDocument, before: PictureDocument | None) -> PicturePaper:
    """As everybody may read it, of a whole picture and the one before."""
    return PicturePaper(
        document=public_version(document), before=public_version(before) if before else None, public=True
    )


def public_pdf(document: PictureDocument, *, before: PictureDocument | None, today: date) -> bytes:
    """The PDF/A that everybody may read. Raises ExportError."""
    return made(public_paper(document, before), Format.PDF, today=today)
