"""The municipality's settings: name, rules, colour, logo and Word template; and how they reach the pages."""

import hashlib
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.organisation.commands import (
    municipality_file_remove,
    municipality_file_restore,
    municipality_file_set,
    municipality_update,
)
from samordna.organisation.forms import refused_by
from samordna.organisation.models import Municipality, MunicipalityFile
from samordna.organisation.pages import saved
from samordna.organisation.settings.colours import PETROL, contrast, dark_shades, stylesheet
from samordna.organisation.settings.forms.settings import LogoForm, SettingsForm, WordTemplateForm

Kind = MunicipalityFile.Kind
FILE_FORMS: dict[str, tuple[Kind, Any]] = {
    "logotyp": (Kind.LOGO, LogoForm),
    "ordmall": (Kind.WORD_TEMPLATE, WordTemplateForm),
}
FOR_A_YEAR = "private, max-age=31536000, immutable"
ASK_AGAIN = "private, no-cache"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SET_RULES)
def edit(request: MunicipalityRequest) -> HttpResponse:
    row = row_or_404(Municipality.objects.all(), request, pk=request.municipality.pk)
    form = SettingsForm(request.POST or None, instance=row)
    if request.method == "POST" and saved(
        request, form, lambda values: municipality_update(municipality=row, values=values), place="settings"
    ):
        done(request, _("The settings are saved."))
        return redirect("settings:edit", form.cleaned_data["slug"])
    return _settings_page(request, form)


@require_POST
@page(Action.SET_RULES)
def file_set(request: MunicipalityRequest, what: str) -> HttpResponse:
    kind, form_class = _file_or_404(what)
    form = form_class(request.POST, request.FILES, prefix=what)
    if form.is_valid() and refused_by(form, lambda: _keep(request, kind, form.cleaned_data["file"])):
        done(request, _("The file is saved."))
        return redirect("settings:edit", request.municipality.slug)
    return _settings_page(request, file_forms={what: form})


@require_POST
@page(Action.SET_RULES)
def file_remove(request: MunicipalityRequest, what: str) -> HttpResponse:
    kind, _form = _file_or_404(what)
    if file := _files(request, kind).present().first():
        municipality_file_remove(municipality=request.municipality, file=file)
        undo = reverse("settings:file_restore", args=[request.municipality.slug, what])
        done(request, _("The file is removed."), undo=undo)
    return redirect("settings:edit", request.municipality.slug)


@require_POST
@page(Action.SET_RULES)
def file_restore(request: MunicipalityRequest, what: str) -> HttpResponse:
    """Put back a file that was just removed."""
    kind, _form = _file_or_404(what)
    if file := _files(request, kind).first():
        municipality_file_restore(municipality=request.municipality, file=file)
        done(request, _("The file is back."))
    return redirect("settings:edit", request.municipality.slug)


@require_safe
@page(Action.SET_RULES)
def file_get(request: MunicipalityRequest, what: str) -> HttpResponse:
    """The file as it was uploaded."""
    kind, _form = _file_or_404(what)
    kept = _files(request, kind).present().first()
    if kept is None:
        raise Http404
    answer = HttpResponse(bytes(kept.content), content_type=kept.content_type)
    answer.headers["Content-Disposition"] = content_disposition_header(True, kept.name) or "attachment"
    return answer


@require_safe
@page(Action.VIEW)
def appearance(request: MunicipalityRequest) -> HttpResponse:
    """The municipality's colour as CSS. Empty for Samordna's own."""
    colour = request.municipality.colour
    text = stylesheet(colour) if colour else ""
    mark = hashlib.sha256(text.encode()).hexdigest()[:16]
    return _cached(request, text.encode(), "text/css; charset=utf-8", mark, colour.lstrip("#"))


@require_safe
@page(Action.VIEW)
def logo(request: MunicipalityRequest) -> HttpResponse:
    mark = request.municipality.logo_mark
    kept = _files(request, Kind.LOGO).present().first()
    if not mark or kept is None:
        raise Http404
    return _cached(request, bytes(kept.content), kept.content_type, mark, mark)


def _cached(
    request: MunicipalityRequest, content: bytes, content_type: str, mark: str, version: str
) -> HttpResponse:
    """Kept for a year under the address with its version; asked about each time under the bare address."""
    answer = HttpResponse(content, content_type=content_type)
    answer.headers["ETag"] = quote_etag(mark)
    answer.headers["Cache-Control"] = FOR_A_YEAR if version and request.GET.get("v") == version else ASK_AGAIN
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return get_conditional_response(request, etag=answer.headers["ETag"], response=answer) or answer


def _settings_page(
    request: MunicipalityRequest, form: SettingsForm | None = None, file_forms: dict[str, Any] | None = None
) -> HttpResponse:
    file_forms = file_forms or {}
    kept = MunicipalityFile.objects.filter(municipality=request.municipality).present().defer("content")
    by_kind = {row.kind: row for row in kept}
    # The row that a sent form was checked against holds what was typed; the page tells what is.
    colour = request.municipality.colour or PETROL
    context = {
        "form": form or SettingsForm(instance=request.municipality),
        "file_forms": [
            (what, file_forms.get(what) or form_class(prefix=what), by_kind.get(kind))
            for what, (kind, form_class) in FILE_FORMS.items()
        ],
        "sent": next(iter(file_forms.values()), form),
        "contrast_light": contrast(colour, "#ffffff"),
        "contrast_dark": contrast(
            dark_shades(colour)["base-default"], dark_shades(colour)["background-default"]
        ),
    }
    return render(
        request, "organisation/settings.html", context, status=422 if request.method == "POST" else 200
    )


def _files(request: MunicipalityRequest, kind: Kind) -> Any:
    return MunicipalityFile.objects.filter(municipality=request.municipality, kind=kind)


def _keep(request: MunicipalityRequest, kind: Kind, upload: Any) -> MunicipalityFile:
    return municipality_file_set(
        municipality=request.municipality, kind=kind, name=upload.name, content=upload.read()
    )


def _file_or_404(what: str) -> tuple[Kind, Any]:
    if what not in FILE_FORMS:
        raise Http404
    return FILE_FORMS[what]
