"""The municipality's pictures: what is being made, what is in force, and what came before; on the web and as files."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import date_text, look_tag, said
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.plandoc.writing.formats import Format
from samordna.situation.pages import refuse_guests, slice_page
from samordna.situation.pictures.queries import PictureLine, lines_of, may_begin
from samordna.situation.queries import pictures_seen
from samordna.situation.tabs import PICTURES

ON_A_PAGE = 50


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    refuse_guests(request)
    rows = pictures_seen(request.municipality, request.access)
    shown = Paginator(rows, ON_A_PAGE, orphans=10).get_page(request.GET.get("sida"))
    on_the_page: Any = shown.object_list
    context = {
        "page": shown,
        "lines": [(line, _state(line)) for line in lines_of(on_the_page, request.access)],
        "may_begin": may_begin(request.access),
    }
    return slice_page(request, "situation/pictures/list.html", context, tab=PICTURES)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    refuse_guests(request)
    if file_format not in FORMATS:
        raise Http404
    lines = lines_of(pictures_seen(request.municipality, request.access), request.access)
    return table_file(
        [_table(lines)],
        file_format=Format(file_format),
        title=f"{_('Situation pictures')}, {request.municipality.name}",
        name=f"{request.municipality.slug}-lagesbilder-{localdate():%Y-%m-%d}",
    )


def _state(line: PictureLine) -> str:
    look = line.picture.look
    return look_tag(look.tone, look.icon, said(look.name))


def _table(lines: list[PictureLine]) -> Table:
    columns = [
        _("Situation picture"),
        _("Administration"),
        _("Period"),
        _("State"),
        _("Problems"),
        _("Requests"),
        _("Answered"),
        _("Decided"),
    ]
    return Table(_("Situation pictures"), columns, [_row(one) for one in lines])


def _row(line: PictureLine) -> list[object]:
    one = line.picture
    return [
        one.title,
        one.unit.name if one.unit else _("The whole municipality"),
        date_text(one.period),
        said(one.look.name),
        line.problems,
        line.asked,
        line.contributions,
        one.decided_on,
    ]
