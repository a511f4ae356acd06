"""Plans as files, made in a process of their own: the page setters and office libraries would double a web worker's memory."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.utils.text import slugify

from samordna.plandoc.checking import Rules
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format

TIMEOUT = 60
_PLAIN = str.maketrans("åäöÅÄÖéü–—‑", "aaoAAOeu---")


class ExportError(Exception):
    """The file could not be made; the message is for the log."""


@dataclass(frozen=True, slots=True)
class ExportedFile:
    name: str
    content_type: str
    content: bytes


def export(
    document: PlanDocument,
    file_format: Format,
    *,
    language: Language,
    public: bool,
    rules: Rules,
    template: bytes | None = None,
) -> ExportedFile:
    """Write ``document`` in another process, as ``samordna convert`` does. Raises ExportError.

    ``template`` is the municipality's own .docx; other formats than Word ignore it.
    """
    command = [sys.executable, "-m", "samordna", "convert", "-", "--to", file_format.value, "-o", "-"]
    command += ["--language", language] + ([] if public else ["--restricted"])
    command += ["--revision-months", str(rules.revision_months)]
    try:
        with _as_file(template) as path:
            made = subprocess.run(
                command + (["--template", path] if path else []),
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


@contextmanager
def _as_file(content: bytes | None) -> Iterator[str]:
    """The path of a file with the content, as long as it is needed; empty when there is none."""
    if content is None:
        yield ""
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.docx"
        path.write_bytes(content)
        yield str(path)


def file_name(document: PlanDocument, file_format: Format, *, public: bool) -> str:
    """Such as ``stockholm-lokal-handlingsplan-2017-2018.pdf``."""
    words = f"{document.metadata.municipality or ''} {document.metadata.title}".translate(_PLAIN)
    stem = slugify(words)[:100].strip("-") or "plan"
    return f"{stem}{'' if public else '-intern'}{file_format.extension}"
