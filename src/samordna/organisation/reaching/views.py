"""Contact points: who is there now, and who answers otherwise."""

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation import queries
from samordna.organisation.commands import (
    contact_confirm,
    contact_create,
    contact_remove,
    contact_restore,
    contact_update,
)
from samordna.organisation.models import ContactPoint
from samordna.organisation.owned import uses_of
from samordna.organisation.pages import (
    address,
    do,
    form_page,
    number_in,
    organisation_page,
    removed,
    restored,
)
from samordna.organisation.reaching import opening
from samordna.organisation.reaching.desk import Desk, Reached
from samordna.organisation.reaching.forms import ContactForm
from samordna.organisation.reaching.spoken_hours import kept
from samordna.organisation.reaching.uses import told_of_uses

TAB = "contacts"
LONGEST_HOURS = 255
OPEN, STALE = "oppna", "aldre"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """``?visa=oppna`` those that are open now, ``?visa=aldre`` those that should be confirmed."""
    words, which = request.GET.get("q", "").strip()[:200], request.GET.get("visa", "")
    everything = list(
        queries.contacts(request.municipality, request.access).select_related("unit", "partner")
    )
    desk = Desk(request.municipality, request.access, everything)
    reached = [desk.reached(row) for row in everything if _has_words(row, words)]
    shown = [one for one in reached if _fits(one, which)]
    seen = {one.row.pk: one.row for one in shown} | {
        one.answers_now.row.pk: one.answers_now.row for one in shown if one.answers_now
    }
    restricted_read(request, [row for row in seen.values() if row.restricted], how="page")
    context = {
        "rows": shown,
        "total": len(everything),
        "words": words,
        "which": which,
        "is_confirming": which == STALE,
        "choices": [(OPEN, _("Open now")), (STALE, _("To be confirmed"))],
        "stale_count": sum(one.is_stale for one in reached),
        "may_add": request.may(Action.EDIT_CONTACTS),
    }
    return organisation_page(request, "organisation/contacts.html", context, tab=TAB)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = queries.contacts_with_deputies(request.municipality, request.access, of=Q(pk=pk))
    row = next((row for row in rows if row.pk == pk), None)
    contact = row or get_object_or_404(_contacts(request).none())
    reached = Desk(request.municipality, request.access, rows).reached(contact)
    shown = [contact, *(one.row for one in reached.instead)]
    restricted_read(request, [one for one in shown if one.restricted], how="page")
    context = {
        "one": reached,
        "contact": contact,
        "week": opening.week(contact.opening_hours, localdate()),
        "uses": uses_of(request.municipality, request.access, contact),
    }
    return organisation_page(request, "organisation/contact.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_CONTACTS)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` and ``?partner=`` say whose it is to be."""
    initial = {"unit": number_in(request, "enhet"), "partner": number_in(request, "partner")}
    form = ContactForm(
        request.POST or None, municipality=request.municipality, access=request.access, initial=initial
    )
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Add a contact point"),
        save=lambda values: contact_create(
            municipality=request.municipality,
            values=values,
            vouched_by=request.user if form.is_vouched_for else None,
        ),
        back=address(request, TAB),
        then=lambda row: address(request, "contact", row.pk),
        said=_saved_words,
        template="organisation/contact_form.html",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_CONTACTS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    contact = row_or_404(_contacts(request).select_related("unit"), request, pk=pk)
    _require(request, contact)
    if contact.restricted:
        restricted_read(request, [contact], how="page")
    form = ContactForm(
        request.POST or None, instance=contact, municipality=request.municipality, access=request.access
    )
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Change the contact point"),
        save=lambda values: contact_update(municipality=request.municipality, contact=contact, values=values),
        back=address(request, "contact", pk),
        said=lambda row: (
            told_of_uses(request, row, _saved_words(row)) if row.restricted else _saved_words(row)
        ),
        template="organisation/contact_form.html",
        uses=[] if contact.restricted else uses_of(request.municipality, request.access, contact),
    )


@require_safe
@page(Action.EDIT_CONTACTS)
def hours(request: MunicipalityRequest) -> HttpResponse:
    """How opening hours are understood while somebody writes them."""
    words = fault = ""
    try:
        words = opening.in_words(kept(request.GET.get("opening_hours", "")[:LONGEST_HOURS]))
    except opening.NotOpeningHours as error:
        fault = str(error)
    return render(request, "organisation/hours.html", {"words": words, "fault": fault})


@require_POST
@page(Action.EDIT_CONTACTS)
def confirm(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Everything is still right."""
    contact = get_object_or_404(_contacts(request).select_related("unit"), pk=pk)
    _require(request, contact)
    contact_confirm(municipality=request.municipality, contact=contact, user=request.user)
    done(request, _("“%(name)s” is confirmed.") % {"name": contact.function})
    back = request.POST.get("till", "")
    return redirect(address(request, TAB) if back == "lista" else address(request, "contact", pk))


@require_POST
@page(Action.EDIT_CONTACTS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    contact = get_object_or_404(_contacts(request).select_related("unit"), pk=pk)
    _require(request, contact)
    return do(
        request,
        lambda: contact_remove(municipality=request.municipality, contact=contact),
        said=lambda row: told_of_uses(request, row, removed(row)),
        to=address(request, TAB),
        undo=address(request, "contact_restore", pk),
    )


@require_POST
@page(Action.EDIT_CONTACTS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = queries.visible(ContactPoint.objects.filter(municipality=request.municipality), request.access)
    contact = get_object_or_404(rows.select_related("unit"), pk=pk)
    _require(request, contact)
    return do(
        request,
        lambda: contact_restore(municipality=request.municipality, contact=contact),
        said=restored,
        to=address(request, TAB),
    )


def _saved_words(row: ContactPoint) -> str:
    """With the opening hours as they were understood."""
    words = {"name": row.function, "hours": opening.in_words(row.opening_hours)}
    if row.opening_hours:
        return _("“%(name)s” is saved. Open: %(hours)s.") % words
    return _("“%(name)s” is saved.") % words


def _contacts(request: MunicipalityRequest) -> QuerySet[ContactPoint]:
    return queries.contacts(request.municipality, request.access)


def _require(request: MunicipalityRequest, contact: ContactPoint) -> None:
    require(request, Action.EDIT_CONTACTS, contact.unit.path if contact.unit else None)


def _has_words(row: ContactPoint, words: str) -> bool:
    owner = row.unit or row.partner
    text = f"{row.function} {row.note} {row.email} {owner.name if owner else ''}".casefold()
    return all(word in text for word in words.casefold().split())


def _fits(one: Reached, which: str) -> bool:
    if which == OPEN:
        return one.is_open is True
    return one.is_stale if which == STALE else True
