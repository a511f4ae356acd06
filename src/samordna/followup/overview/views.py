"""Every activity of the municipality, on the web and as files."""

from collections import Counter
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.choices import choices
from samordna.core.history import restricted_read_of
from samordna.core.order import in_order
from samordna.core.page_pieces import field_name
from samordna.core.table_files.files import FORMATS, table_file
from samordna.followup.calendar import Calendar
from samordna.followup.overview.choice import LATE, NONE, ON_A_PAGE, OVER, SORTS, WHOLE, Choice
from samordna.followup.overview.files import activities_table
from samordna.followup.overview.lines import ActivityLine, Lines
from samordna.followup.overview.rows import rows_html
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.formats import Format
from samordna.plans.activity_list import years_of
from samordna.plans.models import Activity
from samordna.plans.progress import shares


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest) -> HttpResponse:
    """The whole page, or for htmx only its list: both from the same template."""
    choice = Choice.from_query(request.GET)
    calendar = Calendar.of(request.municipality)
    lines = Lines(request.municipality, request.access, localdate(), choice.words)
    chosen = choice.of(lines.all, calendar)
    followed = [line for line in chosen if line.is_followed]
    drafts = sum(not line.is_followed for line in lines.all)
    pages = 1 if choice.whole else max(-(-len(chosen) // ON_A_PAGE), 1)
    here = min(choice.page, pages)
    shown = chosen if choice.whole else chosen[(here - 1) * ON_A_PAGE : here * ON_A_PAGE]
    _note_reading(request, shown, how="page")
    template = "followup/overview/list.html" if request.htmx else "followup/overview/page.html"  # type: ignore[attr-defined]
    may_remind = request.may(Action.FOLLOW_UP) and bool(calendar.open_on(localdate()))
    context: dict[str, Any] = {
        "choice": choice,
        "rows": rows_html(shown, reverse("plans:list", args=[request.municipality.slug]), ticks=may_remind),
        "may_remind": may_remind,
        "count": len(chosen),
        "shown": len(shown),
        "followed": len(followed),
        "total": len(lines.all) - drafts,
        "drafts": drafts,
        "drafts_shown": len(chosen) - len(followed),
        "drafts_url": "?" + _asked(request, "sida", "alla", utkast="1"),
        "without_drafts_url": "?" + _asked(request, "sida", "alla", "utkast"),
        "over": sum(line.is_over for line in chosen),
        "over_status": OVER,
        "over_url": "?" + _asked(request, "sida", "alla", status=OVER),
        "shares": shares(Counter(line.status for line in followed)),
        "heads": [_head(name, choice, request) for name in SORTS],
        "pages": range(1, pages + 1),
        "here": here,
        "query": _asked(request, "sida", "alla"),
    }
    if not request.htmx:  # type: ignore[attr-defined]
        context |= _offers(lines.all, calendar)
    answer = render(request, template, context)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every row of what the page with the same address shows a part of."""
    if file_format not in FORMATS:
        raise Http404
    choice = Choice.from_query(request.GET)
    calendar = Calendar.of(request.municipality)
    lines = Lines(request.municipality, request.access, localdate(), choice.words)
    chosen = choice.of(lines.all, calendar)
    _note_reading(request, chosen, how="export")
    table = activities_table(chosen)
    return table_file(
        [table],
        file_format=Format(file_format),
        title=f"{table.name}, {request.municipality.name}",
        name=f"{request.municipality.slug}-aktiviteter-{localdate():%Y-%m-%d}",
    )


def _offers(lines: list[ActivityLine], calendar: Calendar) -> dict[str, Any]:
    """What the filter can offer: only what some activity has."""
    units = {line.unit: line for line in lines if line.unit is not None}
    names = {pk: line.unit_name.partition(",")[0] for pk, line in units.items()}
    plans = {line.version.plan_id: line.version.title for line in lines}
    return {
        "plans": list(plans.items()),
        "units": in_order(names.items(), lambda one: one[1]),
        "has_whole": any(line.unit is None for line in lines),
        "whole": WHOLE,
        "statuses": [
            (LATE, _("Late, by the calendar or as reported")),
            (OVER, _("The time is over")),
            *choices(Status),
            (NONE, _("No status")),
        ],
        "years": sorted({year for line in lines for year in years_of(line.starts, line.ends)}),
        "occasions": [(one.pk, one.name) for one in calendar.occasions],
    }


def _note_reading(request: MunicipalityRequest, lines: list[ActivityLine], *, how: str) -> None:
    """Remember which restricted activities are shown."""
    by_version: dict[int, list[int]] = {}
    for line in lines:
        if line.is_closed:
            by_version.setdefault(line.version.pk, []).append(line.pk)
    for version, activities in by_version.items():
        restricted_read_of(request, Activity, activities, parent_id=version, how=how)


def _asked(request: MunicipalityRequest, *without: str, **instead: str) -> str:
    """What the address asks for, without some of it and with other values of some."""
    query = request.GET.copy()
    for name in without:
        query.pop(name, None)
    for name, value in instead.items():
        query[name] = value
    return query.urlencode()


def _head(name: str, choice: Choice, request: MunicipalityRequest) -> dict[str, str]:
    """A column heading that sorts: its address keeps the filter, a second click turns the order."""
    is_sorted = choice.sort == name
    order = f"-{name}" if is_sorted and not choice.descending else name
    titles = {"plan": _("Plan"), "unit": _("Responsible unit")}
    return {
        "name": name,
        "title": titles.get(name) or field_name(name),
        "query": _asked(request, "sida", sortera=order),
        "order": ("descending" if choice.descending else "ascending") if is_sorted else "",
    }
