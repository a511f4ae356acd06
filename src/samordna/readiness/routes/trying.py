"""A route tried on paper: what would happen, and when, by the same rules as when it happens."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.reaching import telephone
from samordna.plandoc.alarm.model import Route
from samordna.plandoc.alarm.simulating import Happening, simulate
from samordna.readiness.activation.queries import path_of
from samordna.readiness.routes.pages import route_or_404
from samordna.readiness.routes.telling import Telling
from samordna.readiness.routes.trying_form import TryingForm, names_in, next_night

HAPPENINGS = {
    "call": gettext_lazy("is called"),
    "escalate": gettext_lazy("goes on to"),
    "decide": gettext_lazy("decides"),
    "inform": gettext_lazy("is informed"),
    "remind": gettext_lazy("reminder to"),
}
ANSWERED = {"yes": gettext_lazy("Yes"), "no": gettext_lazy("No")}


@dataclass(frozen=True, slots=True)
class TriedLine:
    """``after`` are minutes since the start, ``share`` how far into the whole time that is, from 0 to 97."""

    at: datetime
    after: int
    share: str
    step: str
    kind: str
    what: str
    who: str
    contact: str
    answer: str


@require_safe
@page(Action.SEE_ORGANISATION)
def try_out(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Without a start in the address, what the form begins with: the next night."""
    row = route_or_404(request, pk)
    route, owner = row.content, path_of(row)
    given = request.GET if "start" in request.GET else None
    known = Telling(request, [route])
    form = TryingForm(
        given, route=route, names=names_in(route, known, owner), initial={"start": next_night()}
    )
    lines: list[TriedLine] = []
    if form.is_valid():
        telling = Telling(request, [route], form.cleaned_data["start"])
        happenings = simulate(
            route,
            telling.people,
            telling.at,
            silent=form.cleaned_data["silent"],
            decide=form.decided,
            extraordinary=form.cleaned_data["extraordinary"],
        )
        lines = told(route, happenings, telling.at, telling.hidden(owner))
        telling.note()
    return render(request, "readiness/routes/try.html", {"route": row, "form": form, "lines": lines})


def told(route: Route, happenings: list[Happening], start: datetime, hidden: set[str]) -> list[TriedLine]:
    """``hidden`` are the names and numbers that are not for this reader."""
    steps = {one.key: f"{at}. {one.text}" for at, one in enumerate(route.steps, 1)}
    alone = {one.key for one in route.steps if not one.line}
    span = max((one.at - start for one in happenings), default=timedelta()) or timedelta(minutes=1)
    return [
        TriedLine(
            at=one.at,
            after=int((one.at - start).total_seconds() // 60),
            share=f"{97 * ((one.at - start) / span):.1f}",
            step=steps.get(one.step, ""),
            kind=one.kind,
            what=_("begins") if one.step in alone and one.kind == "call" else str(HAPPENINGS[one.kind]),
            who=_("A restricted function") if one.who in hidden else one.who or _nobody(one, alone),
            contact="" if one.contact in hidden else shown(one),
            answer=str(ANSWERED[one.answer]) if one.answer else "",
        )
        for one in happenings
    ]


def _nobody(one: Happening, alone: set[str]) -> str:
    """Nobody answers; or nobody is called, in a step that is done by whoever runs the alarm."""
    return _("Whoever runs the alarm") if one.step in alone else _("Nobody answers")


def shown(one: Happening) -> str:
    return telephone.shown(one.contact) if one.channel in ("phone", "sms") else one.contact
