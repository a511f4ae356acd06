"""Plans as files, made in a process of their own: the page setters and office libraries would double a web worker's memory."""

import subprocess
import sys
from dataclasses import dataclass

from django.utils.text import slugify

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format

TIMEOUT = 60
_SWEDISH = str.maketrans("åäöÅÄÖéü", "aaoAAOeu")


class ExportError(Exception):
    """The file could not be made; the message is for the log."""


@dataclass(frozen=True, slots=True)
class ExportedFile:
    name: str
    content_type: str
    content: bytes


def export(document: PlanDocument, file_format: Format, *, language: Language, public: bool) -> ExportedFile:
    """Write ``document`` in another process, as ``samordna convert`` does. Raises ExportError."""
    command = [sys.executable, "-m", "samordna", "convert", "-", "--to", file_format.value, "-o", "-"]
    command += ["--language", language] + ([] if public else ["--restricted"])
    try:
        made = subprocess.run(
            command,
            input=document.model_dump_json().encode(),
            capture_output=True,
            timeout=TIMEOUT,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise ExportError(error.stderr.decode(errors="replace")[-2000:]) from error
    except subprocess.TimeoutExpired as error:
        raise ExportError(f"No file after {TIMEOUT} seconds") from error
    return ExportedFile(
        file_name(document, file_format, public=public), file_format.content_type, made.stdout
    )


def file_name(document: PlanDocument, file_format: Format, *, public: bool) -> str:
    """Such as ``stockholm-lokal-handlingsplan-2017-2018.pdf``."""
    words = f"{document.metadata.municipality or ''} {document.metadata.title}".translate(_SWEDISH)
    stem = slugify(words)[:100].strip("-") or "plan"
    return f"{stem}{'' if public else '-intern'}{file_format.extension}"
