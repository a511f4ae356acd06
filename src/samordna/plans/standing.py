"""Where a version stands, in a sentence for who reads it, with the way to the version that matters instead."""

from dataclasses import dataclass

from django.db.models import Subquery
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import icon, said
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans.models import ActivityStatus, AdoptedPlan, PlanVersion


@dataclass(frozen=True, slots=True)
class StandingLink:
    name: str
    version: int


@dataclass(frozen=True, slots=True)
class Standing:
    """``tag`` is the state as colour, icon and word; ``links`` lead to the versions that the sentence speaks of.

    ``is_latest`` says that no later version has been begun.
    """

    tag: SafeString
    sentence: str
    is_latest: bool
    links: tuple[StandingLink, ...] = ()


def state_tag(state: str) -> SafeString:
    """The state as colour, icon and word."""
    look = LOOKS[State(state)]
    tag = '<span class="ds-tag status" data-color="{}">{}{}</span>'
    return format_html(tag, look.tone, icon(look.icon), said(look.name))


def standing_of(version: PlanVersion) -> Standing:
    """At most two queries: the other versions of the plan, and what has been reported since it was adopted."""
    others = list(
        version.plan.versions.present().exclude(pk=version.pk).only("number", "state", "plan", "municipality")
    )
    sentence = said(LOOKS[State(version.state)].meaning)
    in_force = next((one for one in others if one.state == State.IN_FORCE), None)
    later = max(
        (one for one in others if one.number > version.number), key=lambda one: one.number, default=None
    )
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
    return Standing(state_tag(version.state), sentence, later is None, tuple(links))


def _moved_on(version: PlanVersion) -> int:
    """Of how many activities something has been reported since the text was frozen."""
    if not LOOKS[State(version.state)].frozen:
        return 0
    since = AdoptedPlan.objects.filter(version=version).values("frozen_at")
    reported = ActivityStatus.objects.filter(activity__version=version, reported_at__gt=Subquery(since))
    return reported.values("activity").distinct().count()


def _link(words: str, version: PlanVersion) -> StandingLink:
    return StandingLink(words % {"number": version.number}, version.pk)
