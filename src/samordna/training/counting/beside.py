"""Head counts and evaluation as they stand on a session's page."""

from typing import Any

from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.organisation.answering.gatherings import has_begun
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.situation.weighing.handing_out import code_of
from samordna.training.counting.handing_out import evaluation_token
from samordna.training.counting.queries import evaluated, groups_at, heads_of
from samordna.training.counting.questions import ASKED
from samordna.training.counting.rules import may_arrange
from samordna.training.enums import FUNCTIONS
from samordna.training.models import GroupAtSession, Invitation, Session


def beside(request: MunicipalityRequest, session: Session) -> dict[str, Any]:
    """Three queries at the most."""
    return {"heads": heads_beside(request, session), **evaluation_of(request, session)}


def heads_beside(request: MunicipalityRequest, session: Session) -> dict[str, Any]:
    """How many of each group were there and were signed up, and of each partner. Two queries at the most."""
    groups, partners = groups_at(session), _of_partners(session)
    came, signed_up = heads_of(groups)
    units = in_order({one.unit_id: one.unit for one in groups}.values(), lambda one: one.name)
    told = [Group(unit.pk, Function(value)) for unit in units for value, _name in FUNCTIONS]
    names = {unit.pk: unit.name for unit in units}
    return {
        "rows": [
            (names[group.unit], dict(FUNCTIONS)[group.function.value], signed_up.get(group), came.get(group))
            for group in told
            if signed_up.get(group) or came.get(group) is not None
        ],
        "partners": partners,
        "signed_up": (
            total := sum(one or 0 for one in [*signed_up.values(), *(number for _name, number in partners)])
        ),
        "too_many": max(0, total - session.seats) if session.seats else 0,
        "own": _own(request, groups),
        "came": sum(number or 0 for number in came.values()),
        "is_counted": bool(came),
        "has_begun": has_begun(session),
        "may_count": _may_count(request, session),
    }


def evaluation_of(request: MunicipalityRequest, session: Session) -> dict[str, Any]:
    """The link with its code for whoever arranges it, and what has been answered. One query."""
    answers, results = evaluated(session)
    may = may_arrange(request.access, session)
    link = _link(request, session) if may and session.handed_out and not session.cancelled_at else ""
    return {
        "answers": answers,
        "results": list(zip(ASKED, results, strict=True)),
        "is_told": any(one.told for one in results),
        "may_arrange": may,
        "link": link,
        "code": code_of(link) if link else "",
    }


def _of_partners(session: Session) -> list[tuple[str, int]]:
    """How many come from each partner of the session's forums. None is asked for where it names no forum."""
    if not session.forums:
        return []
    rows = Invitation.objects.present().filter(session=session, coming__gt=0).order_by()
    return in_order(rows.values_list("partner__name", "coming"), lambda one: one[0])


def _own(request: MunicipalityRequest, groups: list[GroupAtSession]) -> int | None:
    """How many the reader's own units have signed up; None for whoever signs up none, or every one."""
    own = request.access.units_for(Action.SIGN_UP)
    return sum(one.signed_up for one in groups if not own.isdisjoint(one.unit.path)) if own else None


def _may_count(request: MunicipalityRequest, session: Session) -> bool:
    is_any = request.access.may(Action.SIGN_UP)
    return is_any and not session.cancelled_at and has_begun(session)


def _link(request: MunicipalityRequest, session: Session) -> str:
    where = [request.municipality.slug, evaluation_token(session)]
    return request.build_absolute_uri(reverse("evaluating:evaluate", args=where))
