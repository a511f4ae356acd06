"""What a file says, read by a process of its own, as a form asks for it."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from samordna.core.apart import ExportError, made_apart
from samordna.core.page_pieces import said
from samordna.plandoc.vocabulary import Text

TOO_LONG = gettext_lazy("The file takes too long to read. Save it as Excel and try again.")


def read_apart(
    program: str, about: Any, data: bytes, *, too_long: str | Promise = TOO_LONG
) -> dict[str, Any]:
    """What the module called ``program`` reads in ``data``, of which it is told ``about`` first. Raises ValidationError."""
    try:
        told: dict[str, Any] = json.loads(made_apart(program, json.dumps(about).encode() + b"\n" + data))
    except ExportError as error:
        raise ValidationError(str(too_long)) from error
    if "error" in told:
        raise ValidationError(said(Text(*told["error"])))
    return told
