"""The log of an alarm as a page and as files."""

from datetime import datetime

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.plandoc.writing.formats import Format
from samordna.readiness.activation.filtering import Choice
from samordna.readiness.activation.lines import LogLine, lines_of
from samordna.readiness.activation.pages import activation_or_404, alarm_page
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.models import Activation


@require_safe
@page(Action.RUN_ALARMS)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = activation_or_404(request, pk)
    lines = lines_of(standing_of(row, timezone.now()))
    choice = Choice.from_query(request.GET)
    context = {
        "lines": choice.among(lines),
        "total": len(lines),
        "choice": choice,
        "choices": choice.choices(lines),
        "query": request.GET.urlencode(),
    }
    return alarm_page(request, "log.html", row, context)


@require_safe
@page(Action.RUN_ALARMS)
def export(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    """What the page with the same query shows."""
    if file_format not in FORMATS:
        raise Http404
    row = activation_or_404(request, pk, how="export")
    lines = Choice.from_query(request.GET).among(lines_of(standing_of(row, timezone.now())))
    return table_file(
        [_table(row, lines)],
        file_format=Format(file_format),
        title=f"{row.get_kind_display().upper()}: {row}, {request.municipality.name}",
        name=f"{request.municipality.slug}-{_file_word(row)}-{localtime(row.started_at):%Y-%m-%d-%H%M}",
    )


def _second(when: datetime) -> str:
    """To the second: the order of a night is read off it."""
    return f"{localtime(when):%Y-%m-%d %H:%M:%S}"


def _file_word(row: Activation) -> str:
    return "ovning" if row.is_exercise else "larm"


def _table(row: Activation, lines: list[LogLine]) -> Table:
    columns = [
        _("When"),
        _("Kind of alarm"),
        _("What"),
        _("Step"),
        _("To be decided"),
        _("Whom"),
        _("Who"),
        _("Note"),
        pgettext("alarm", "Sent"),
        _("Corrects"),
        _("Saved"),
    ]
    return Table(_("Log"), columns, [_cells(row, one) for one in lines])


def _cells(row: Activation, line: LogLine) -> list[str]:
    return [
        _second(line.at),
        str(row.get_kind_display()),
        line.what,
        line.step,
        line.question,
        line.whom,
        line.who or _("by itself"),
        line.text,
        "\n".join(line.sent),
        _second(line.corrects.at) if line.corrects else "",
        _second(line.entry.saved_at) if line.entry else "",
    ]
