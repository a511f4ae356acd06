"""The memorandum as PDF and Word."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.page_pieces import language
from samordna.core.written_apart import FORMATS, written
from samordna.organisation.word_files import dressed
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.writing import Format
from samordna.review.views.memorandum.shared import memorandum_read, readable_or_404

log = logging.getLogger(__name__)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, review_round: int, file_format: str) -> HttpResponse:
    if file_format not in set(FORMATS):
        raise Http404
    row, _seat, locked = readable_or_404(request, review_round)
    memorandum = memorandum_read(request, row, locked)
    to = Format(file_format)
    try:
        made = dressed(request, to, lambda template: _made(to, memorandum, template))
    except ExportError:
        log.exception("memorandum of review %s as %s", row.pk, file_format)
        return render(request, "review/export_failed.html", {"review_round": row}, status=500)
    name = file_name(request.municipality.name, memorandum.title, to, public=True)
    return as_download(ExportedFile(name, to.content_type, made))


def _made(to: Format, memorandum: Memorandum, template: bytes | None) -> bytes:
    return written(
        "samordna.review.writer",
        memorandum,
        to=to,
        language=language(),
        today=localdate(),
        template=template,
    )
