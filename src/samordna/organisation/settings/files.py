"""What a municipality may upload as its logo and its Word template, judged by content and never by name."""

from django.core.exceptions import ValidationError
from django.utils.formats import localize
from django.utils.translation import gettext as _

from samordna.core.apart import ExportError, made_apart
from samordna.core.page_pieces import language
from samordna.core.uploads import UploadKind, kind_of, png_size
from samordna.organisation.models import MunicipalityFile
from samordna.plandoc.template_trial import told

LARGEST = {MunicipalityFile.Kind.LOGO: 512 * 1024, MunicipalityFile.Kind.WORD_TEMPLATE: 8 * 1024 * 1024}
"""Bytes."""
SMALLEST_SIDE, LARGEST_SIDE = 16, 2000
_TRIAL = "samordna.plandoc.template_trial"


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
    """It is written in, in a process of its own: what works here works when a plan or a memorandum is exported."""
    try:
        kind = kind_of(content)
    except ValidationError as error:
        if error.code in {"macros", "two_things"}:
            raise
        raise ValidationError(_not_word(), code="word") from error
    if kind != UploadKind.DOCX:
        raise ValidationError(_not_word(), code="word")
    complaint = complaint_about(content)
    if complaint:
        raise ValidationError(complaint, code="word")
    return UploadKind.DOCX


def complaint_about(template: bytes) -> str:
    """Write a plan and a memorandum in the template; what went wrong in words, or nothing."""
    try:
        return made_apart(_TRIAL, told(language(), template)).decode()
    except ExportError:
        return _not_word()


def _not_word() -> str:
    return _("This is no Word document that can be opened. Save the template as .docx in Word and try again.")
