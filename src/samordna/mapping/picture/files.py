"""The pictures as files: PDF, and their tables for spreadsheets."""

import logging

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError, made_apart
from samordna.core.page_pieces import language, said
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.mapping.picture.places import comparison
from samordna.mapping.picture.queries import register_of
from samordna.mapping.picture.views import picture_page
from samordna.mapping.writer import PictureOrder, told
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.sheets import sheets_of
from samordna.plandoc.writing.formats import Format

log = logging.getLogger(__name__)


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """What the page with the same query shows; CSV holds the gaps."""
    if file_format not in {*FORMATS, Format.PDF}:
        raise Http404
    to, municipality = Format(file_format), request.municipality
    register = register_of(municipality).register
    places = comparison(register, request.GET).places
    name = f"{municipality.slug}-luckor-{localdate():%Y-%m-%d}"
    if to is not Format.PDF:
        sheets = sheets_of(register, places, language())
        tables = [Table(sheet.name, sheet.columns, list(sheet.rows)) for sheet in sheets]
        title = f"{said(labels.PICTURE)}, {municipality.name}"
        return table_file(tables, file_format=to, title=title, name=name)
    order = PictureOrder(municipality.name, language(), localdate(), places)
    try:
        made = made_apart("samordna.mapping.writer", told(order, register))
    except ExportError:
        log.exception("picture of the services of municipality %s", municipality.pk)
        answer = picture_page(request, "export_failed.html", {})
        answer.status_code = 500
        return answer
    return HttpResponse(
        made,
        content_type=to.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}{to.extension}"'},
    )
