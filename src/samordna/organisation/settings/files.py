"""What a municipality may upload as its logo and its Word template, judged by content and never by name."""

import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.formats import localize
from django.utils.translation import gettext as _

from samordna.core.uploads import UploadKind, kind_of, png_size
from samordna.organisation.models import MunicipalityFile
from samordna.plandoc.schema import Metadata, PlanDocument

LARGEST = {MunicipalityFile.Kind.LOGO: 512 * 1024, MunicipalityFile.Kind.WORD_TEMPLATE: 8 * 1024 * 1024}
"""Bytes."""
SMALLEST_SIDE, LARGEST_SIDE = 16, 2000
_TRIAL_SECONDS = 30


def checked_file(kind: MunicipalityFile.Kind, content: bytes) -> str:
    """The content type of an uploaded file. Raises ValidationError that says what is wrong and what to do."""
    largest = LARGEST[MunicipalityFile.Kind(kind)]
    if len(content) > largest:
        megabytes = localize(round(largest / 1024 / 1024, 1))
        raise ValidationError(
            _("The file is too large. It may be %(size)s MB at most.") % {"size": megabytes}, code="size"
        )
    if kind == MunicipalityFile.Kind.LOGO:
        return _checked_png(content)
    return _checked_word(content)


def _checked_png(content: bytes) -> str:
    try:
        width, height = png_size(content)
    except ValidationError as error:
        if error.code == "too_large":
            raise
        raise ValidationError(
            _("The logo must be a picture in PNG format. This file is not, or it is damaged."), code="png"
        ) from error
    if not all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in (width, height)):
        words = _(
            "The logo is %(width)s × %(height)s pixels. Each side must be between %(least)s and %(most)s."
        )
        values = {"width": width, "height": height, "least": SMALLEST_SIDE, "most": LARGEST_SIDE}
        raise ValidationError(words % values, code="dimensions")
    return UploadKind.PNG


def _checked_word(content: bytes) -> str:
    """A plan is written in the template, in a process of its own: what works here works when a plan is exported."""
    try:
        kind = kind_of(content)
    except ValidationError as error:
        if error.code in {"macros", "two_things"}:
            raise
        raise ValidationError(_not_word(), code="word") from error
    if kind != UploadKind.DOCX:
        raise ValidationError(_not_word(), code="word")
    complaint = _trial(content)
    if complaint:
        raise ValidationError(complaint, code="word")
    return UploadKind.DOCX


def _trial(template: bytes) -> str:
    """Write an empty plan in the template; what went wrong in words, or nothing."""
    plan = PlanDocument(metadata=Metadata(title="Samordna"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.docx"
        path.write_bytes(template)
        command = [
            sys.executable,
            "-m",
            "samordna",
            "convert",
            "-",
            "--to",
            "docx",
            "-o",
            "-",
            "--template",
            str(path),
        ]
        try:
            made = subprocess.run(
                command,
                input=plan.model_dump_json().encode(),
                capture_output=True,
                timeout=_TRIAL_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return _not_word()
    if made.returncode == 0 and made.stdout.startswith(b"PK"):
        return ""
    return made.stderr.decode(errors="replace").strip().removeprefix("Fel: ")[:500] or _not_word()


def _not_word() -> str:
    return _("This is no Word document that can be opened. Save the template as .docx in Word and try again.")
