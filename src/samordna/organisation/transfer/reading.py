"""A file that somebody sent becomes a document. What it is, is told by what it holds, not by its name."""

from django.utils.translation import gettext as _

from samordna.organisation.transfer import yaml
from samordna.organisation.transfer.document import LARGEST_FILE, MOST_LINES, Document, TooMuch
from samordna.plandoc.reading import ReadError
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.incoming import IncomingFile

PACKAGES = (b"PK", b"\xd0\xcf\x11\xe0")
"""How Excel's files begin, new and old."""


class NotReadable(ValueError):
    """The file cannot be read at all; the message says what is wrong and what to do."""


def read(data: bytes, name: str) -> Document:
    """What the file says, with everything that is wrong in it. Raises NotReadable."""
    if not data:
        raise NotReadable(_("The file is empty. Choose another one."))
    if len(data) > LARGEST_FILE:
        raise NotReadable(too_large_message())
    try:
        return _read(IncomingFile.of(data, name))
    except ReadError as error:
        raise NotReadable(_damaged() if data.startswith(PACKAGES) else _neither()) from error
    except yaml.NotYaml as error:
        raise NotReadable(str(error)) from error
    except TooMuch as error:
        words = _(
            "The file holds more than an organisation can: at most %d lines. Take away what does not belong there."
        )
        raise NotReadable(words % MOST_LINES) from error


def _neither() -> str:
    return _("The file is neither Excel (.xlsx) nor YAML (.yaml). Begin with an export of the organisation.")


def _damaged() -> str:
    return _(
        "The file is damaged, protected by a password, in an old format, or unreasonably large inside. Open it in Excel, save it"
        " anew as .xlsx and try again."
    )


def too_large_message() -> str:
    return _("The file is too large. It may be at most %d MB.") % (LARGEST_FILE // 1024 // 1024)


def _read(file: IncomingFile) -> Document:
    if file.kind == Kind.XLSX:
        from samordna.organisation.transfer import excel  # openpyxl takes its time

        return excel.read(file.data, file.name)
    text = decode(file.data) if file.kind in {Kind.TEXT, Kind.MARKDOWN} else None
    if text is None:
        raise NotReadable(_neither())
    return yaml.read(text)
