"""The people of a municipality: who has which role, giving and ending roles, and those who leave."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.commands import departure_undo, person_leave, role_end, role_give, role_restore
from samordna.accounts.commands.leaving import works_elsewhere
from samordna.accounts.commands.roles import role_words
from samordna.accounts.models import RoleAssignment
from samordna.accounts.people import queries
from samordna.accounts.people.forms.people import LeavingForm, RoleForm
from samordna.accounts.people.ownership import holdings
from samordna.accounts.people.queries import PeopleFilter, Person
from samordna.accounts.roles import Action, Role
from samordna.accounts.table_files import TYPES, file_answer
from samordna.core.toasts import done

PAGE_SIZE = 100


@require_safe
@page(Action.MANAGE_PEOPLE)
def people(request: MunicipalityRequest) -> HttpResponse:
    """The whole page, or for htmx only its list: both from the same template."""
    people_filter = PeopleFilter.from_query(request.GET)
    everybody = queries.people(request.municipality)
    fitting = queries.fitting(everybody, people_filter)
    query = request.GET.copy()
    query.pop("sida", None)
    context = {
        "people_filter": people_filter,
        "total": len(everybody),
        "shown": len(fitting),
        "page": Paginator([one for one in fitting if not one.is_guest], PAGE_SIZE).get_page(
            people_filter.page
        ),
        "guests": [one for one in fitting if one.is_guest],
        "query": query.urlencode(),
    }
    if request.htmx:  # type: ignore[attr-defined]
        answer = render(request, "accounts/people/list.html", context)
    else:
        context |= {
            "roles": Role.choices,
            "units": queries.units(request.municipality),
            "invitations": queries.waiting_invitations(request.municipality),
            "departures": queries.departures(request.municipality),
        }
        answer = render(request, "accounts/people/page.html", context)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_safe
@page(Action.MANAGE_PEOPLE)
def export(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """What the filter shows, one row for each role."""
    if file_format not in TYPES:
        raise Http404
    fitting = queries.fitting(queries.people(request.municipality), PeopleFilter.from_query(request.GET))
    columns = [
        _("Function"),
        _("E-mail address"),
        _("Role"),
        _("For"),
        _("Given by"),
        _("Second step"),
        _("Account"),
        _("Last signed in"),
    ]
    rows = [
        [
            one.name,
            one.email,
            str(held.role.label),
            held.unit or _("The whole municipality"),
            _("the sign-in service") if held.follows_from_claims else _("an administrator"),
            _("Yes") if one.has_second_step else _("No"),
            _("Active") if one.is_active else _("Closed"),
            one.last_login,
        ]
        for one in fitting
        for held in one.roles
    ]
    name = _("people-%(place)s") % {"place": request.municipality.slug}
    return file_answer(file_format, name=name, columns=columns, rows=rows)


@require_safe
@page(Action.MANAGE_PEOPLE)
def person(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _person_page(request, _person_or_404(request, pk))


@require_POST
@page(Action.MANAGE_PEOPLE)
def give(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Give a role to somebody who is here already."""
    one = _person_or_404(request, pk)
    form = RoleForm(request.POST, municipality=request.municipality, access=request.access)
    if form.is_valid():
        role, unit = form.chosen
        try:
            role_give(
                user=one.user,
                municipality=request.municipality,
                role=role,
                unit=unit,
                given_by=request.user,
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            words = {"name": one.name, "role": role_words(role, unit)}
            done(request, _("%(name)s now is %(role)s.") % words)
            return redirect("people:person", request.municipality.slug, pk)
    return _person_page(request, one, form, status=422)


@require_POST
@page(Action.MANAGE_PEOPLE)
def end(request: MunicipalityRequest, pk: int, assignment: int) -> HttpResponse:
    """End a role. Whoever ends their own last one is led out."""
    one = _person_or_404(request, pk)
    row = get_object_or_404(
        RoleAssignment.objects.select_related("unit"),
        municipality=request.municipality,
        user=pk,
        pk=assignment,
    )
    words = {"name": one.name, "role": role_words(row.role, row.unit)}
    try:
        role_end(assignment=row)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("people:person", request.municipality.slug, pk)
    undo = reverse("people:role_restore", args=[request.municipality.slug, pk, assignment])
    done(request, _("%(name)s no longer is %(role)s.") % words, undo=undo)
    return _to(request, pk)


@require_POST
@page(Action.MANAGE_PEOPLE)
def restore(request: MunicipalityRequest, pk: int, assignment: int) -> HttpResponse:
    """Give back a role that was just ended."""
    try:
        row = role_restore(
            municipality=request.municipality, assignment_id=assignment, user_id=pk, given_by=request.user
        )
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("people:list", request.municipality.slug)
    words = {"name": row.user.name, "role": role_words(row.role, row.unit)}
    done(request, _("%(name)s is %(role)s again.") % words)
    return redirect("people:person", request.municipality.slug, pk)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.MANAGE_PEOPLE)
def leave(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Shows what will end and what will move; sent, does it in one step."""
    one = _person_or_404(request, pk)
    user = one.user
    sent = request.method == "POST"
    owned = holdings(user, request.municipality)
    form = LeavingForm(
        request.POST if sent else None,
        municipality=request.municipality,
        leaving=user,
        owns_something=bool(owned),
    )
    if sent and form.is_valid():
        try:
            departure = person_leave(
                user=user,
                municipality=request.municipality,
                successor=form.cleaned_data["successor"],
                with_roles=form.cleaned_data["with_roles"],
                ended_by=request.user,
            )
        except ValidationError as error:
            form.add_error("successor" if error.code in {"no_successor", "not_here"} else None, error)
        else:
            undo = reverse("people:departure_undo", args=[request.municipality.slug, departure.pk])
            done(
                request,
                _("%(name)s has left. It can be undone for two weeks.") % {"name": one.name},
                undo=undo,
            )
            return redirect("people:list", request.municipality.slug)
    context = {
        "person": one,
        "form": form,
        "holdings": owned,
        "stays_elsewhere": works_elsewhere(user, request.municipality),
    }
    return render(request, "accounts/people/leave.html", context, status=422 if sent else 200)


@require_POST
@page(Action.MANAGE_PEOPLE)
def undo_departure(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(queries.departures(request.municipality), pk=pk)
    try:
        departure_undo(departure=row, undone_by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("people:list", request.municipality.slug)
    done(
        request,
        _("%(name)s is back, with the roles and everything that was handed over.") % {"name": row.user.name},
    )
    return redirect("people:person", request.municipality.slug, row.user_id)


def _person_or_404(request: MunicipalityRequest, pk: int) -> Person:
    somebody = queries.person(request.municipality, pk)
    if somebody is None:
        raise Http404
    return somebody


def _person_page(
    request: MunicipalityRequest, one: Person, form: RoleForm | None = None, *, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "person": one,
        "form": form or RoleForm(municipality=request.municipality, access=request.access),
        "is_oneself": one.pk == request.user.pk,
    }
    return render(request, "accounts/people/person.html", context, status=status)


def _to(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The person, unless no role is left there; and for oneself the start page, since one may have let oneself out."""
    if pk == request.user.pk:
        return redirect("home:start")
    if queries.person(request.municipality, pk) is None:
        return redirect("people:list", request.municipality.slug)
    return redirect("people:person", request.municipality.slug, pk)
