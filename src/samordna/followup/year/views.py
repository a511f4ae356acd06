"""The page of the year, the addresses of its calendars, and the calendars themselves."""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import Access, MunicipalityRequest, page, roles_of
from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.roles import Action
from samordna.core.addresses import site
from samordna.core.calendar_files import CONTENT_TYPE
from samordna.core.history import restricted_read_of
from samordna.core.tenancy import acting_for
from samordna.core.toasts import done
from samordna.followup.commands.feeds import feed_end, feed_make
from samordna.followup.enums import DatedKind, FeedScope
from samordna.followup.models import CalendarFeed
from samordna.followup.overview.lines import Lines
from samordna.followup.year.calendars import calendar_of
from samordna.followup.year.dated import dated_things, mine, of_year
from samordna.followup.year.months import months_of
from samordna.followup.year.things import DatedThing
from samordna.followup.year.wheel import LOOKS, wheel
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality
from samordna.plans.models import Activity, Plan
from samordna.plans.queries import standing_versions

EARLIEST, LATEST = 2000, 2100
KEPT_BACK = timedelta(days=365)
"""How far back a calendar goes: what is older is read on the page of its year."""
SHOWN_NEXT = "calendar_address"


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest) -> HttpResponse:
    """``?ar=`` is the year, ``?visa=mina`` only what concerns the reader, ``?slag=`` one kind."""
    today = localdate()
    asked = request.GET.get("ar", "")
    year = int(asked) if asked.isdecimal() and EARLIEST <= int(asked) <= LATEST else today.year
    lines = Lines(request.municipality, request.access, today)
    things = dated_things(lines)
    years = sorted(
        {one.day.year for one in things if EARLIEST <= one.day.year <= LATEST} | {year, today.year}
    )
    shown = _chosen(request, of_year(things, year), lines)
    _note_reading(request, shown)
    months = months_of(shown, year, today)
    kind = request.GET.get("slag", "")
    kinds = [one for one in DatedKind if one == kind or any(thing.kind == one for thing in things)]
    context = {
        "year": year,
        "years": years,
        "is_mine": request.GET.get("visa") == "mina",
        "kind": kind,
        "kinds": [(one.value, one.label) for one in kinds],
        "today": today,
        "have_been": [one for one in months if one.has_been],
        "months": [one for one in months if not one.has_been],
        "wheel": wheel(shown, year, today),
        "legend": [(one.label, LOOKS[one]) for one in kinds],
        "scopes": FeedScope.choices,
        "count": len(shown),
        "feeds": _feeds(request),
        "plans": [version for version in lines.versions.values() if version.pk in lines.in_force],
    }
    return render(request, "followup/year/page.html", context)


@require_POST
@page(Action.VIEW)
def subscribe(request: MunicipalityRequest) -> HttpResponse:
    """Make an address, or make it anew; it is shown on the next page, and never again."""
    scope = request.POST.get("innehall", "")
    if scope not in FeedScope:
        raise Http404
    plan = _plan_or_404(request) if scope == FeedScope.PLAN else None
    _feed, token = feed_make(
        municipality=request.municipality, user=request.user, scope=FeedScope(scope), plan=plan
    )
    request.session[SHOWN_NEXT] = token
    return redirect("followup:feed_made", request.municipality.slug)


@require_safe
@page(Action.VIEW)
def made(request: MunicipalityRequest) -> HttpResponse:
    """The new address, once: it is kept in the session only until it has been shown."""
    token = request.session.pop(SHOWN_NEXT, "")
    path = reverse("calendars:feed", args=[request.municipality.slug, token]) if token else ""
    context = {"address": request.build_absolute_uri(path) if path else ""}
    return render(request, "followup/year/made.html", context)


@require_POST
@page(Action.VIEW)
def unsubscribe(request: MunicipalityRequest, pk: int) -> HttpResponse:
    feed = get_object_or_404(_own(request), pk=pk)
    feed_end(feed=feed)
    done(request, _("The address answers no more."))
    return redirect("followup:year", request.municipality.slug)


@require_safe
def feed(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """What somebody's calendar fetches, without signing in: what the user of the address may read today."""
    municipality = municipality_at(slug)
    if municipality is None:
        raise Http404
    with acting_for(municipality.pk):
        kept = (
            CalendarFeed.objects.select_related("user", "plan")
            .filter(municipality=municipality, token_hash=token_hash(token), ended_at=None)
            .first()
        )
        if kept is None or not kept.user.is_active:
            raise Http404
        access = Access(kept.user, roles_of(kept.user, municipality))
        if not access.may(Action.VIEW):
            raise Http404
        content = _calendar(request, kept, municipality, access)
    answer = HttpResponse(content, content_type=CONTENT_TYPE)
    answer.headers["Cache-Control"] = "private, max-age=3600"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _calendar(request: HttpRequest, kept: CalendarFeed, municipality: Municipality, access: Access) -> bytes:
    lines = Lines(municipality, access, localdate())
    things = [one for one in dated_things(lines) if one.day >= localdate() - KEPT_BACK]
    if kept.scope == FeedScope.MINE:
        things = mine(things, lines)
    if kept.plan_id:
        of_plan = {version.pk for version in lines.versions.values() if version.plan_id == kept.plan_id}
        things = [one for one in things if one.version in of_plan]
    name = f"{municipality.name}: {kept}"
    at = site() or request.build_absolute_uri("/").rstrip("/")
    return calendar_of(name, things, site=at, now=timezone.now())


def _chosen(request: MunicipalityRequest, things: list[DatedThing], lines: Lines) -> list[DatedThing]:
    if request.GET.get("visa") == "mina":
        things = mine(things, lines)
    kind = request.GET.get("slag", "")
    return [one for one in things if one.kind == kind] if kind in DatedKind else things


def _note_reading(request: MunicipalityRequest, things: list[DatedThing]) -> None:
    """Remember which restricted activities the page names."""
    for one in things:
        if one.line is not None and one.is_closed:
            restricted_read_of(request, Activity, [one.line.pk], parent_id=one.version, how="page")


def _own(request: MunicipalityRequest) -> Any:
    rows = CalendarFeed.objects.filter(municipality=request.municipality, user=request.user, ended_at=None)
    return rows.select_related("plan")


def _feeds(request: MunicipalityRequest) -> list[CalendarFeed]:
    return list(_own(request))


def _plan_or_404(request: MunicipalityRequest) -> Plan:
    asked = request.POST.get("plan", "")
    versions = standing_versions(request.municipality, request.access)
    version = versions.filter(Q(plan=asked)).first() if asked.isdecimal() and len(asked) < 18 else None
    if version is None:
        raise Http404
    return version.plan
