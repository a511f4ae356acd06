"""The forms and buttons of what is noted of a meeting, the same for each kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.collaboration.commands import noted as commands
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.models import Meeting
from samordna.collaboration.noting.kinds import NotedKind
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.tabs import MEETINGS
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved


@dataclass(frozen=True, slots=True)
class NotedPages:
    kind: NotedKind

    def add(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        meeting = led_or_404(request, pk)
        row = self.kind.model(municipality=request.municipality, meeting=meeting)
        return self._form(
            request, row, lambda values: commands.noted_add(self.kind.model, meeting=meeting, values=values)
        )

    def edit(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        row = row_or_404(self._rows(request).present(), request, pk=pk)
        row.meeting = led_or_404(request, row.meeting_id)
        return self._form(request, row, lambda values: commands.noted_update(row=row, values=values))

    def remove(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        row = self._row(request, pk)
        undo = address(request, f"{self.kind.name}_restore", row.pk)
        return do(
            request,
            lambda: commands.noted_remove(row=row),
            said=removed,
            to=_meeting(request, row),
            undo=undo,
        )

    def restore(self, request: MunicipalityRequest, pk: int) -> HttpResponse:
        row = self._row(request, pk, is_removed=True)
        return do(request, lambda: commands.noted_restore(row=row), said=restored, to=_meeting(request, row))

    def _rows(self, request: MunicipalityRequest) -> Any:
        return self.kind.model._default_manager.filter(municipality=request.municipality)

    def _row(self, request: MunicipalityRequest, pk: int, *, is_removed: bool = False) -> Any:
        rows = self._rows(request) if is_removed else self._rows(request).present()
        row = get_object_or_404(rows, pk=pk)
        row.meeting = led_or_404(request, row.meeting_id)
        return row

    def _form(self, request: MunicipalityRequest, row: Any, save: Callable[[Any], Any]) -> HttpResponse:
        title = self.kind.change if row.pk else self.kind.add
        form = self.kind.form(request.POST or None, instance=row)
        return noting_form(request, form, row.meeting, save, title=str(title))


def led_or_404(request: MunicipalityRequest, pk: int, **along: Any) -> Meeting:
    """A meeting of a forum that the reader leads, with what is to be asked ``along``."""
    meeting = meeting_or_404(request, pk, **along)
    require_leading(request, meeting.forum)
    return meeting


def noting_form(
    request: MunicipalityRequest, form: Any, meeting: Meeting, save: Callable[[Any], Any], *, title: str
) -> HttpResponse:
    back, sent = address(request, "meeting", meeting.pk), request.method == "POST"
    if sent and saved(request, form, save, place="samverkan/mote"):
        done(request, _("It is saved."))
        return redirect(back)
    context = {"form": form, "meeting": meeting, "back": back, "form_title": title}
    return collaboration_page(request, "noting/form.html", context, tab=MEETINGS, status=422 if sent else 200)


def _meeting(request: MunicipalityRequest, row: Any) -> str:
    return address(request, "meeting", row.meeting_id)
