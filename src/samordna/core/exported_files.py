"""Files that are handed over: what they are called, and the answer that gives them."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.text import slugify

from samordna.plandoc.writing import Format

_PLAIN = str.maketrans("åäöÅÄÖéü–—‑", "aaoAAOeu---")


@dataclass(frozen=True, slots=True)
class ExportedFile:
    name: str
    content_type: str
    content: bytes


def file_name(municipality: str, title: str, file_format: Format, *, public: bool) -> str:
    """Such as ``stockholm-lokal-handlingsplan-2017-2018.pdf``."""
    words = f"{municipality} {title}".translate(_PLAIN)
    stem = slugify(words)[:100].strip("-") or "plan"
    return f"{stem}{'' if public else '-intern'}{file_format.extension}"


def as_download(file: ExportedFile) -> HttpResponse:
    """The file as something to save."""
    answer = HttpResponse(file.content, content_type=file.content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return answer
