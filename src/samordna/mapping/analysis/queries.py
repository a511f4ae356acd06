"""Reads of analyses: what everybody sees of them, and what those who may change the services see."""

from collections.abc import Collection
from datetime import date
from itertools import count

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.mapping.models import AnalysisDecision, AnalysisForm, AnalysisLink, AnalysisRound, Service
from samordna.organisation.models import Municipality

Reached = tuple[date, str]


def latest_decisions(municipality: Municipality) -> dict[int, Reached]:
    """What was decided last about each service, by its number: the day, and in words. One query."""
    return {row.form.service_id: (row.decided_on, words_of(row)) for row in decisions(municipality)}


def decisions(municipality: Municipality) -> QuerySet[AnalysisDecision]:
    """The last about each service that is in the register, by unit and name."""
    rows = AnalysisDecision.objects.filter(
        municipality=municipality, form__removed_at=None, form__service__removed_at=None
    )
    latest = rows.order_by("form__service_id", "-decided_on", "-pk").distinct("form__service_id")
    chosen = AnalysisDecision.objects.filter(pk__in=latest.values("pk")).select_related(
        "form__service__unit", "form__round"
    )
    return chosen.order_by(Swedish("form__service__name"), "pk")


def decision_about(service: Service) -> AnalysisDecision | None:
    """The last about the service."""
    return decisions(service.municipality).filter(form__service=service).first()


def open_rounds_of(services: Collection[int]) -> list[AnalysisRound]:
    """Those that ask about any of the services now."""
    asked = AnalysisForm.objects.present().filter(service__in=services)
    return list(AnalysisRound.objects.filter(closed_at=None, pk__in=asked.values("round")))


def asked_in(services: Collection[int]) -> dict[int, str]:
    """In which open analysis each of the services is asked now, by its title. One query."""
    rows = AnalysisForm.objects.present().filter(service__in=services, round__closed_at=None)
    return dict(rows.order_by("round_id").values_list("service_id", "round__title"))


def title_not_taken(municipality: Municipality, title: str) -> str:
    """The title, with a number where there is an analysis of that title."""
    taken = set(AnalysisRound.objects.filter(municipality=municipality).values_list("title", flat=True))
    numbered = (f"{title} ({number})" for number in count(2))
    return title if title not in taken else next(one for one in numbered if one not in taken)


def words_of(row: AnalysisDecision) -> str:
    """ "ingår i arbetet, prioritet för utbildning: 1, först. Skäl …" """
    told = row.get_included_display()
    if row.priority:
        told = _("%(included)s, priority for training: %(priority)s") % {
            "included": told,
            "priority": row.get_priority_display(),
        }
    return f"{told}. {row.reason}" if row.reason else told


def reach(access: Access, service: str = "service__") -> Q:
    """Which rows are about services that the user may change; ``service`` leads from a row to the service."""
    if access.may_everywhere(Action.EDIT_SERVICES):
        return Q()
    return Q(**{f"{service}unit__path__overlap": sorted(access.units_for(Action.EDIT_SERVICES))})


def rounds(municipality: Municipality, access: Access) -> QuerySet[AnalysisRound]:
    """Those about services that the user may change, with how many forms there are of those and how many are answered."""
    mine = Q(forms__removed_at=None) & reach(access, "forms__service__")
    rows = AnalysisRound.objects.filter(municipality=municipality).annotate(
        asked=Count("forms", filter=mine),
        answered=Count("forms", filter=mine & Q(forms__sent_at__isnull=False)),
        decided=Count("forms", filter=mine & Q(forms__decision__isnull=False)),
    )
    return rows.filter(asked__gt=0)


def forms(municipality: Municipality, access: Access) -> QuerySet[AnalysisForm]:
    """The forms about services that the user may change, by the names of the services, without what is being written."""
    rows = AnalysisForm.objects.present().filter(reach(access), municipality=municipality).defer("draft")
    return rows.select_related("round", "service__unit", "contact", "decision").order_by(
        Swedish("service__name"), "pk"
    )


def leads(analysis: AnalysisRound, access: Access) -> bool:
    """Whether every service of the round is the user's to change: then so is the round. One query at most."""
    if access.may_everywhere(Action.EDIT_SERVICES):
        return True
    rows = AnalysisForm.objects.present().filter(round=analysis)
    return not rows.exclude(pk__in=rows.filter(reach(access)).values("pk")).exists()


def opened_by(municipality: Municipality, token: str) -> AnalysisLink | None:
    """The link of the token, also one that leads nowhere any more."""
    rows = AnalysisLink.objects.select_related(
        "form__round", "form__service__unit", "form__previous__round", "form__municipality"
    )
    return rows.filter(municipality=municipality, token_hash=token_hash(token)).first()
