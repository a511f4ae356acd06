"""The organisation as a file: out as Excel or YAML, in with a preview of every change."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.forms import StyledForm
from samordna.core.guard_questions import READ, ticks_of_file
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.commands.importing import (
    AsksFirst,
    ChangedSince,
    HasProblems,
    Imported,
    organisation_import,
)
from samordna.organisation.commands.transfer import transfer_draft_create, transfer_draft_discard
from samordna.organisation.models import TransferDraft
from samordna.organisation.pages import address, organisation_page
from samordna.organisation.queries import reader_of
from samordna.organisation.transfer.differences import compared
from samordna.organisation.transfer.document import LARGEST_FILE, Document
from samordna.organisation.transfer.exporting import outgoing
from samordna.organisation.transfer.reading import NotReadable, read, too_large_message
from samordna.organisation.transfer.sending import refuse_too_large
from samordna.organisation.transfer.snapshot import Snapshot, snapshot

TAB = "tree"
MOST_SHOWN = 100
"""Of a long list, so many are shown; the rest is counted."""

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
YAML = "application/yaml; charset=utf-8"


class FileForm(StyledForm, forms.Form):
    file = forms.FileField(
        label=gettext_lazy("The organisation as a file"),
        allow_empty_file=True,
        max_length=1000,
        error_messages={"required": gettext_lazy("Choose a file first.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.yaml,.yml", "class": "ds-input"}),
    )

    def clean_file(self) -> Document:
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(too_large_message())
        self.name = file.name
        try:
            return read(file.read(), file.name)
        except NotReadable as error:
            raise ValidationError(str(error)) from error


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def transfer(request: MunicipalityRequest) -> HttpResponse:
    """Both ways on one page; a file that is sent is read at once and leads to its preview."""
    sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if sent else FileForm()
    if sent and form.is_valid():
        draft = transfer_draft_create(
            municipality=request.municipality,
            user=request.user,
            name=form.name,
            document=form.cleaned_data["file"],
        )
        return redirect(address(request, "transfer_preview", draft.pk))
    waiting = _drafts(request).defer("content").select_related("uploaded_by")
    context = {"form": form, "waiting": list(waiting), "limit": LARGEST_FILE}
    return organisation_page(
        request, "organisation/transfer/transfer.html", context, tab=TAB, status=422 if sent else 200
    )


@require_safe
@page(Action.EDIT_ORGANISATION)
def export(request: MunicipalityRequest, ending: str) -> HttpResponse:
    """The whole organisation, but for the restricted contact points that the user may not read."""
    writer = {"xlsx": _excel, "yaml": _yaml}.get(ending)
    if writer is None:
        raise Http404
    now = snapshot(request.municipality, may_read=reader_of(request.access))
    _note_reading(request, now, how="export")
    answer = writer(now)
    name = f"organisation-{request.municipality.slug}-{localdate().isoformat()}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    add_never_cache_headers(answer)
    return answer


@require_safe
@page(Action.EDIT_ORGANISATION)
def preview(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What the file would change. With ``?stang=1`` also what it would close."""
    draft = _drafts(request).select_related("uploaded_by").filter(pk=pk).first()
    if draft is None:
        return organisation_page(request, "organisation/transfer/gone.html", {}, tab=TAB, status=404)
    return _preview(request, draft, close=request.GET.get("stang") == "1")


@require_POST
@page(Action.EDIT_ORGANISATION)
def confirm(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Do what the preview showed, unless somebody has changed the organisation since."""
    draft = (
        _drafts(request).select_related("uploaded_by").select_for_update(of=("self",)).filter(pk=pk).first()
    )
    if draft is None:
        return organisation_page(request, "organisation/transfer/gone.html", {}, tab=TAB, status=404)
    close = request.POST.get("stang") == "1"
    try:
        result = organisation_import(
            municipality=request.municipality,
            document=Document.from_json(draft.content),
            user=request.user,
            fingerprint=request.POST.get("seen", ""),
            close=close,
            settled=request.POST.getlist(READ),
            may_read=reader_of(request.access),
        )
    except ChangedSince:
        notice = _(
            "Somebody has changed the organisation since you looked. This is what the file would change now."
        )
        return _preview(request, draft, close=close, notice=notice)
    except AsksFirst:
        notice = _("Look at the texts that may be personal data, and tick what is true of each.")
        return _preview(request, draft, close=close, notice=notice)
    except HasProblems:
        return _preview(request, draft, close=close, notice=_("The file has faults. Nothing is changed."))
    except ValidationError as error:
        return _preview(request, draft, close=close, notice=" ".join(error.messages))
    transfer_draft_discard(draft=draft)
    done(request, _said(request, result))
    return redirect(address(request, "tree"))


@require_POST
@page(Action.EDIT_ORGANISATION)
def discard(request: MunicipalityRequest, pk: int) -> HttpResponse:
    draft = get_object_or_404(_drafts(request), pk=pk)
    transfer_draft_discard(draft=draft)
    done(request, _("The file %(name)s is thrown away. Nothing is changed.") % {"name": draft.name})
    return redirect(address(request, "transfer"))


def _preview(
    request: MunicipalityRequest, draft: TransferDraft, *, close: bool, notice: str = ""
) -> HttpResponse:
    now = snapshot(request.municipality, may_read=reader_of(request.access))
    differences = compared(Document.from_json(draft.content), now, close=close)
    _note_reading(request, now, how="import")
    context = {
        "draft": draft,
        "differences": differences,
        "sheets": [sheet for sheet in differences.sheets if sheet.made or sheet.changed or sheet.missing],
        "made": differences.count("made"),
        "changed": differences.count("changed"),
        "missing": differences.count("missing"),
        "closes": close,
        "notice": notice,
        "most": MOST_SHOWN,
        "asked": differences.asked,
        "ticks": ticks_of_file((one.hit for one in differences.asked), request.POST.getlist(READ)),
    }
    answer = organisation_page(
        request, "organisation/transfer/preview.html", context, tab=TAB, status=409 if notice else 200
    )
    add_never_cache_headers(answer)
    return answer


def _drafts(request: MunicipalityRequest) -> Any:
    """One's own files: what somebody else has read in may show what one may not see."""
    return TransferDraft.objects.filter(municipality=request.municipality, uploaded_by=request.user)


def _note_reading(request: MunicipalityRequest, now: Snapshot, *, how: str) -> None:
    rows = [stored.row for stored in now.rows["contact_points"].values() if stored.row.restricted]
    restricted_read(request, rows, how=how)


def _excel(now: Snapshot) -> HttpResponse:
    from samordna.organisation.transfer import excel  # openpyxl takes its time

    return HttpResponse(excel.write(outgoing(now, localdate())), content_type=EXCEL)


def _yaml(now: Snapshot) -> HttpResponse:
    from samordna.organisation.transfer import yaml

    return HttpResponse(yaml.write(outgoing(now, localdate())), content_type=YAML)


def _said(request: MunicipalityRequest, result: Imported) -> str:
    """The counts and, for who may read it, the way to the log."""
    parts = [
        ngettext("%d row made", "%d rows made", result.made) % result.made,
        ngettext("%d changed", "%d changed", result.changed) % result.changed,
        ngettext("%d closed", "%d closed", result.closed) % result.closed,
    ]
    words = _("The organisation is read in: %s.") % ", ".join(parts)
    if not request.may(Action.AUDIT):
        return words
    log = reverse("history:log", args=[request.municipality.slug])
    return format_html('{} <a href="{}">{}</a>', words, log, _("See the log"))
