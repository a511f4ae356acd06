"""The administrator's log: everything that was done in the municipality."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import days, history
from samordna.core.models import Change
from samordna.history import log
from samordna.history.columns import model_of
from samordna.history.log_files import TYPES, write
from samordna.history.sentences import Teller, ToldSentence, who


@dataclass(frozen=True, slots=True)
class LogRow:
    """An entry as the log shows it. ``hidden`` when its contents are restricted and the reader may not read such."""

    change: Change
    when: str
    who: str
    subject: str
    address: str
    lines: list[ToldSentence]
    restricted: bool
    hidden: bool


@require_safe
@page(Action.AUDIT)
def show(request: MunicipalityRequest) -> HttpResponse:
    log_filter = log.LogEntryFilter.from_query(request.GET)
    may_read_restricted = request.access.may_everywhere(Action.READ_RESTRICTED)
    log_page = log.page_of(request.municipality, log_filter, may_read_restricted=may_read_restricted)
    teller = Teller.of(log_page.changes, may_read_restricted=may_read_restricted)
    rows = [_row(request, teller, change, may_read_restricted) for change in log_page.changes]
    _note_reading(request, [row for row in rows if row.restricted and not row.hidden])
    context = {
        "rows": rows,
        "log_filter": log_filter,
        "people": log.people(request.municipality, log_filter),
        "things": log.kinds_of_things(),
        "kinds": Change.Kind.choices,
        "nobody": log.NOBODY,
        "older": log_filter.query(fore=log_page.older) if log_page.older else "",
        "query": log_filter.query(),
        "newest": log_filter.before is None,
    }
    return render(request, "history/log.html", context)


@require_POST
@page(Action.AUDIT)
def export(request: MunicipalityRequest, file_format: str) -> Any:
    """The filtered log as a file. That it was exported is written first; what cannot be logged is not handed out."""
    if file_format not in TYPES:
        raise Http404
    log_filter = log.LogEntryFilter.from_query(request.GET)
    may_read_restricted = request.access.may_everywhere(Action.READ_RESTRICTED)
    history.note(
        Change.Kind.EXPORT,
        model=Change,
        about={"what": "log", "format": file_format, "filter": log_filter.query()},
    )
    rows = log.entries(request.municipality, log_filter, may_read_restricted=may_read_restricted)
    answer = StreamingHttpResponse(
        write(
            file_format,
            rows,
            municipality_id=request.municipality.pk,
            user_id=request.user.pk,
            may_read_restricted=may_read_restricted,
            language=get_language() or "sv",
        ),
        content_type=TYPES[file_format],
    )
    name = f"logg-{request.municipality.slug}-{timezone.localdate().isoformat()}.{file_format}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _row(request: MunicipalityRequest, teller: Teller, change: Change, may_read_restricted: bool) -> LogRow:
    restricted = teller.is_restricted(change)
    hidden = restricted and not may_read_restricted
    return LogRow(
        change=change,
        when=days.moment(change.at, "long"),
        who=who(change),
        subject=teller.subject(change, hidden=hidden),
        address="" if hidden else teller.address(change, request.municipality.slug),
        lines=[] if hidden else teller.lines(change),
        restricted=restricted,
        hidden=hidden,
    )


def _note_reading(request: MunicipalityRequest, rows: list[LogRow]) -> None:
    read: dict[str, set[int]] = {}
    for row in rows:
        if row.change.row_id:
            read.setdefault(row.change.model, set()).add(row.change.row_id)
    for label, numbers in read.items():
        if model := model_of(label):
            history.restricted_read(request, [model(pk=number) for number in sorted(numbers)], how="log")
