"""Where a version stands, in a sentence for who reads it, with the way to the version that matters instead."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import look_tag, said
from samordna.core.prepared import Prepared, given
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import ActivityStatus, AdoptedPlan, PlanStep, PlanVersion


@dataclass(frozen=True, slots=True)
class StandingLink:
    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Standing:
    """``tag`` is the state as colour, icon and word; ``links`` lead to the versions that the sentence speaks of.

    ``latest`` is the plan's last version, ``is_latest`` says that it is this one, ``is_decided`` that a decision was recorded.
    """

    tag: SafeString
    sentence: str
    latest: int
    is_latest: bool
    is_decided: bool
    links: tuple[StandingLink, ...] = ()


def state_tag(state: str) -> SafeString:
    """The state as colour, icon and word."""
    look = LOOKS[State(state)]
    return look_tag(look.tone, look.icon, said(look.name))


class PlanLine(NamedTuple):
    """A version in the line of a plan; ``is_decided`` says that a decision on it has been recorded."""

    pk: int
    number: int
    state: str
    is_decided: bool


def _line() -> "QuerySet[PlanVersion, tuple[Any, ...]]":
    decisions = PlanStep.objects.filter(RECORDED_HERE, version=OuterRef("pk"))
    versions = PlanVersion.objects.present().filter(plan=given("plan"))
    return (
        versions.annotate(is_decided=Exists(decisions))
        .order_by("number")
        .values_list("pk", "number", "state", "is_decided")
    )


_LINE = Prepared(_line)


def standing_of(version: PlanVersion) -> Standing:
    """At most two queries: the versions of the plan, and what has been reported since it was adopted."""
    line = [PlanLine._make(row) for row in _LINE.rows(plan=version.plan_id)]
    sentence = said(LOOKS[State(version.state)].meaning)
    others = [one for one in line if one.pk != version.pk]
    in_force = next((one for one in others if one.state == State.IN_FORCE), None)
    later = next((one for one in reversed(others) if one.number > version.number), None)
    is_decided = any(one.is_decided for one in line if one.pk == version.pk)
    links = []
    if in_force:
        links.append(_link(_("Read version %(number)d, which is in force"), in_force))
    if version.state == State.IN_FORCE and later:
        links.append(_link(_("It is being revised: see version %(number)d"), later))
    if moved := _moved_on(version):
        sentence += " " + ngettext(
            "How %(count)d activity goes has been reported since: see Activities.",
            "How %(count)d activities go has been reported since: see Activities.",
            moved,
        ) % {"count": moved}
    latest = later.pk if later else version.pk
    return Standing(state_tag(version.state), sentence, latest, later is None, is_decided, tuple(links))


def _moved_on(version: PlanVersion) -> int:
    """Of how many activities something has been reported since the text was frozen."""
    if not LOOKS[State(version.state)].frozen:
        return 0
    since = AdoptedPlan.objects.filter(version=version).values("frozen_at")
    reported = ActivityStatus.objects.filter(activity__version=version, reported_at__gt=Subquery(since))
    return reported.values("activity").distinct().count()


def _link(words: str, version: PlanLine) -> StandingLink:
    return StandingLink(words % {"number": version.number}, version.pk)
