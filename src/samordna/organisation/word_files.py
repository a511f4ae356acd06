"""Word files in the municipality's own template, or in the house's own look where the template cannot be used."""

import logging
from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.organisation.queries import word_template
from samordna.organisation.settings.files import complaint_about
from samordna.plandoc.writing import Format

log = logging.getLogger(__name__)
File = TypeVar("File")


def dressed(request: MunicipalityRequest, file_format: Format, make: Callable[[bytes | None], File]) -> File:
    """What ``make`` makes of the municipality's template, or of none. Raises ExportError when it can make neither.

    A template may be at fault that was taken when less was asked of it: the file comes all the same, and the next page says so.
    """
    template = word_template(request.municipality, file_format)
    if template is None:
        return make(None)
    try:
        return make(template)
    except ExportError:
        log.exception("in the Word template of municipality %s", request.municipality.pk)
    made = make(None)
    messages.warning(request, _told(request, template))
    return made


def _told(request: MunicipalityRequest, template: bytes) -> str:
    words = _("The file has the look of Samordna, for the municipality's Word template could not be used.")
    if not request.access.may_everywhere(Action.SET_RULES):
        return " ".join([words, _("Tell whoever keeps the settings of the municipality.")])
    mend = _("Replace the template on the page Settings.")
    return " ".join(filter(None, (words, complaint_about(template), mend)))
