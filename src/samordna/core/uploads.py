"""What an uploaded file is, told by what is in it: neither its name nor the browser's word for it counts.

A file is taken for a kind only when all of it is that kind. A picture with something behind its end, a package or PDF that begins
with something else are refused: what one program takes for a picture, another could run. Drawings (SVG) are not taken at all,
since they can hold scripts.
"""

import struct
from enum import StrEnum
from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.sniffing import Kind as Readable
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadError

LARGEST_SIDE = 4096
"""Pixels. A small file can claim to be a picture that fills the memory of whoever looks at it."""


class UploadKind(StrEnum):
    """The kinds that are taken; the value is the content type a file is given out with."""

    PNG = "image/png"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ODT = "application/vnd.oasis.opendocument.text"
    JSON = "application/json"
    CSV = "text/csv"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


_PACKAGES = frozenset({Readable.DOCX, Readable.XLSX, Readable.ODT})
_MACROS = ("vbaproject.bin", "vbadata.xml")
_OTHER_PICTURES = (b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\0", b"MM\0*")
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"


def kind_of(content: bytes, name: str = "") -> UploadKind:
    """The kind of a file. Raises ValidationError, in words for who sent it, when it is none that is taken or not wholly so.

    ``name`` is used in messages, and to tell texts from each other, which nothing in them does.
    """
    if not content:
        raise ValidationError(_("The file is empty. Choose another one."), code="empty")
    if content.startswith(_PNG):
        png_size(content)
        return UploadKind.PNG
    if content.startswith(_OTHER_PICTURES) or b"<svg" in content[:4096].lower():
        raise ValidationError(_("The picture must be PNG. Save it as PNG and try again."), code="picture")
    try:
        return _readable(IncomingFile.of(content, name))
    except ReadError as error:
        raise ValidationError(error.in_(language()), code="unreadable") from error


def _readable(file: IncomingFile) -> UploadKind:
    """Plans, spreadsheets, templates: told by the readers of plans, which refuse bombs, locks and damage."""
    if file.kind in _PACKAGES:
        archive = Archive(file.data, file.name)
        if any(part.lower().endswith(_MACROS) for part in archive.names):
            raise ValidationError(
                _("The file holds macros, which could do harm. Save it without macros and try again."),
                code="macros",
            )
        if archive.zip.infolist()[0].header_offset or not _ends_with_directory(file.data):
            raise _more_than_it_seems()
    if file.kind == Readable.PDF and not file.data.startswith(b"%PDF-"):
        raise _more_than_it_seems()
    return UploadKind[file.kind.name]


def _ends_with_directory(package: bytes) -> bool:
    """Whether nothing follows the directory that a zip file ends with, apart from the comment it counts itself."""
    end = package.rfind(b"PK\x05\x06")
    return end != -1 and end + 22 + struct.unpack_from("<H", package, end + 20)[0] == len(package)


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height of a whole PNG: every checksum right, as much of a picture as it says, nothing after it.

    Raises ValidationError for anything else.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=["PNG"]) as picture:
            width, height = picture.size
            _check_sides(width, height)
            picture.verify()
        with Image.open(BytesIO(content), formats=["PNG"]) as picture:
            picture.load()
    except Image.DecompressionBombError as error:
        raise _too_large_picture() from error
    except (OSError, SyntaxError, ValueError, struct.error) as error:
        raise _damaged_picture() from error
    _head, end, more = content.partition(_PNG_END)
    if not end:
        raise _damaged_picture()
    if more:
        raise _more_than_it_seems()
    return width, height


def _check_sides(width: int, height: int) -> None:
    if max(width, height) > LARGEST_SIDE:
        raise _too_large_picture()


def _too_large_picture() -> ValidationError:
    return ValidationError(
        _("The picture is too large. It may be at most %(side)d × %(side)d pixels.") % {"side": LARGEST_SIDE},
        code="too_large",
    )


def _damaged_picture() -> ValidationError:
    return ValidationError(
        _("The picture is damaged or incomplete. Save it again and try once more."), code="damaged"
    )


def _more_than_it_seems() -> ValidationError:
    return ValidationError(
        _("The file holds more than it seems to. Save it again from its own program and try once more."),
        code="two_things",
    )
