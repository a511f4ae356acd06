"""The installation: its municipalities, without anything of what is in them, and its log."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import instance_page
from samordna.accounts.commands import administrator_invite
from samordna.accounts.installation.forms import MunicipalityForm
from samordna.accounts.installation.log import InstallationLogFilter, entries, in_words, kinds
from samordna.accounts.installation.queries import municipality_counts
from samordna.accounts.people.forms.people import AdministratorForm
from samordna.accounts.people.views.inviting import link_of, sent_words
from samordna.accounts.people.views.shared import Asked
from samordna.accounts.table_files import TYPES, file_answer
from samordna.core.tenancy import acting_for
from samordna.core.toasts import done
from samordna.organisation.commands import municipality_create
from samordna.organisation.extending import take_first_steps
from samordna.organisation.models import Municipality
from samordna.organisation.settings.registry import municipalities

PAGE_SIZE = 100


@require_safe
@instance_page
def municipalities_page(request: HttpRequest) -> HttpResponse:
    """The municipalities, with how many people each has."""
    return render(request, "accounts/instance/places.html", {"counted": municipality_counts()})


@require_http_methods(["GET", "HEAD", "POST"])
@instance_page
def set_up(request: HttpRequest) -> HttpResponse:
    sent = request.method == "POST"
    form = MunicipalityForm(request.POST if sent else None)
    if sent and form.is_valid():
        try:
            municipality = municipality_create(**form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            take_first_steps(municipality)
            done(
                request,
                _("%(name)s is set up. Now invite its first administrator.") % {"name": municipality.name},
            )
            return redirect("instance:place", municipality.slug)
    context = {"form": form, "known": municipalities()}
    return render(request, "accounts/instance/set_up.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@instance_page
def municipality_page(request: Any, slug: str) -> HttpResponse:
    """A municipality: its counts, and inviting an administrator."""
    municipality = get_object_or_404(Municipality, slug=slug)
    sent = request.method == "POST"
    form = AdministratorForm(request.POST if sent else None)
    if sent and form.is_valid():
        try:
            with acting_for(municipality.pk, user_id=request.user.pk, request=request.id):
                invitation, replaced = administrator_invite(
                    municipality=municipality,
                    email=form.cleaned_data["email"],
                    name=form.cleaned_data["name"],
                    invited_by=request.user,
                    link=link_of(request, municipality),
                )
                form.log_decisions(Asked(request.user, municipality), f"accounts.invitation/{invitation.pk}")
        except ValidationError as error:
            form.add_error(None, error)
        else:
            done(request, sent_words(invitation, replaced=replaced))
            return redirect("instance:place", slug)
    counts = next(one for one in municipality_counts() if one.municipality == municipality)
    context = {"counts": counts, "form": form}
    return render(request, "accounts/instance/place.html", context, status=422 if sent else 200)


@require_safe
@instance_page
def log(request: HttpRequest) -> HttpResponse:
    """Sign-ins, failed ones, and what happened to accounts: everything that belongs to no municipality."""
    log_filter = InstallationLogFilter.from_query(request.GET)
    query = request.GET.copy()
    query.pop("sida", None)
    page = Paginator(entries(log_filter), PAGE_SIZE).get_page(log_filter.page)
    context = {
        "log_filter": log_filter,
        "kinds": kinds(),
        "page": page,
        "entries": in_words(page),
        "query": query.urlencode(),
    }
    return render(request, "accounts/instance/log.html", context)


@require_safe
@instance_page
def log_export(request: HttpRequest, file_format: str) -> HttpResponse:
    if file_format not in TYPES:
        raise Http404
    columns = [
        _("When"),
        _("Who"),
        _("E-mail address"),
        _("What happened"),
        _("Whose"),
        _("Details"),
        _("Request"),
    ]
    entries_in_words = in_words(
        entries(InstallationLogFilter.from_query(request.GET)).iterator(chunk_size=2000)
    )
    rows: Iterator[list[Any]] = (
        [entry.at, entry.who, entry.email, entry.what, entry.whose, entry.details, entry.request]
        for entry in entries_in_words
    )
    return file_answer(file_format, name=_("installation-log"), columns=columns, rows=rows)
