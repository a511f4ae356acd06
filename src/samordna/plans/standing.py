"""Where a version stands, in a sentence for who reads it, with the way to the version that matters instead."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Case, Count, Exists, OuterRef, QuerySet, Subquery, When
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import look_tag, said
from samordna.core.prepared import Prepared, given
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans.life import RECORDED_HERE
from samordna.plans.models import ActivityStatus, AdoptedPlan, PlanStep, PlanVersion
from samordna.plans.queries import DECIDED
from samordna.plans.validity import Version, validities, validity_of


@dataclass(frozen=True, slots=True)
class StandingLink:
    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Standing:
    """``tag`` is the state as colour, icon and word; ``links`` lead to the versions that the sentence speaks of.

    ``latest`` is the plan's last version, ``is_latest`` says that it is this one, ``is_decided`` that a decision was recorded,
    ``is_corrected`` that one was put right.
    ``digest`` is the fingerprint of the frozen text, None where there is none.
    """

    tag: SafeString
    sentence: str
    latest: int
    is_latest: bool
    is_decided: bool
    is_corrected: bool
    digest: str | None
    links: tuple[StandingLink, ...] = ()


def state_tag(state: str) -> SafeString:
    """The state as colour, icon and word."""
    look = LOOKS[State(state)]
    return look_tag(look.tone, look.icon, said(look.name))


def tag_today(version: PlanVersion) -> SafeString:
    """The same, as it is today: what has been decided ahead is not in force yet, and what it follows still is."""
    told = validities([version]).get(version.pk)
    return told.tag if told else state_tag(version.state)


class PlanLine(NamedTuple):
    """A version in the line of a plan; ``is_decided`` says that a decision on it has been recorded, ``is_corrected`` that one has
    been put right.

    ``digest`` is the fingerprint of its frozen text, None where it is not frozen. ``moved_on`` tells of the version that is
    asked about of how many activities something has been reported since.
    """

    pk: int
    plan_id: int
    number: int
    state: str
    period_start: str
    is_decided: bool
    is_corrected: bool
    digest: str | None
    moved_on: int | None


def _line() -> "QuerySet[PlanVersion, tuple[Any, ...]]":
    decisions = PlanStep.objects.filter(RECORDED_HERE, version=OuterRef("pk"))
    corrections = PlanStep.objects.filter(version=OuterRef("pk"), corrects__isnull=False)
    frozen = AdoptedPlan.objects.filter(version=OuterRef("pk"))
    since = AdoptedPlan.objects.filter(version=given("version")).values("frozen_at")
    reported = ActivityStatus.objects.filter(
        activity__version=given("version"), reported_at__gt=Subquery(since)
    )
    moved_on = reported.values("activity__version").annotate(n=Count("activity", distinct=True)).values("n")
    versions = PlanVersion.objects.present().filter(plan=given("plan"))
    return (
        versions.annotate(
            is_decided=Exists(decisions),
            is_corrected=Exists(corrections),
            digest=Subquery(frozen.values("digest")),
            moved_on=Case(When(pk=given("version"), then=Subquery(moved_on))),
        )
        .order_by("number")
        .values_list(*PlanLine._fields)
    )


_LINE = Prepared(_line)


def standing_of(version: PlanVersion) -> Standing:
    """One query: the versions of the plan, and what has been reported since this one was adopted."""
    line = [PlanLine._make(row) for row in _LINE.rows(plan=version.plan_id, version=version.pk)]
    this = next(one for one in line if one.pk == version.pk)
    sentence = said(LOOKS[State(version.state)].meaning)
    others = [one for one in line if one.pk != version.pk]
    told = validity_of(this, line, localdate())
    in_force = None if told else next((one for one in others if one.state == State.IN_FORCE), None)
    later = next((one for one in reversed(others) if one.number > version.number), None)
    links = []
    if in_force:
        links.append(_link(_("Read version %(number)d, which is in force"), in_force))
    if told:
        sentence = f"{said(LOOKS[State.IN_FORCE].meaning)} {told.words}"
        if told.beside:
            links.append(_link(_("Read version %(number)s"), told.beside))
    if version.state == State.IN_FORCE and later:
        links.append(_link(_("It is being revised: see version %(number)d"), later))
    if in_force and in_force.number > version.number and version.state not in DECIDED:
        sentence += " " + _("Version %(number)d is later and in force: this one was never decided.") % {
            "number": in_force.number
        }
    if this.moved_on:
        sentence += " " + ngettext(
            "How %(count)d activity goes has been reported since: see Activities.",
            "How %(count)d activities go has been reported since: see Activities.",
            this.moved_on,
        ) % {"count": this.moved_on}
    return Standing(
        tag=told.tag if told else state_tag(version.state),
        sentence=sentence,
        latest=later.pk if later else version.pk,
        is_latest=later is None,
        is_decided=this.is_decided,
        is_corrected=this.is_corrected,
        digest=this.digest,
        links=tuple(links),
    )


def _link(words: str, version: Version) -> StandingLink:
    return StandingLink(words % {"number": version.number}, version.pk)
