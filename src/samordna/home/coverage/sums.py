"""How many administrations lack what, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.home.coverage.model import Coverage, Fact, Sum


def lead(covered: Coverage) -> str:
    """The worst in a sentence without its full stop: who lacks a coordinator, or else what most of them lack."""
    if not covered.administrations:
        return ""
    sums = {one.fact: one for one in covered.sums()}
    worst = sums[Fact.COORDINATOR]
    if not worst.missing:
        worst = max(sums.values(), key=lambda one: one.missing + one.late)
    if not worst.missing + worst.late:
        return _("Everything is in place in every administration")
    return lacking(worst)


def lacking(one: Sum) -> str:
    """Such as “7 of 26 administrations lack a coordinator”."""
    words = ngettext(
        "%(n)d of %(total)d administration %(what)s", "%(n)d of %(total)d administrations %(what)s", one.total
    )
    return words % {"n": one.missing + one.late, "total": one.total, "what": lack(one.fact)}


def lack(fact: Fact) -> str:
    """What is said of those where the fact is missing or late."""
    return {
        Fact.COORDINATOR: _("lack a coordinator"),
        Fact.DEPUTY: _("lack a deputy"),
        Fact.PLAN: _("lack a plan that is valid"),
        Fact.COMMITTEE: _("lack the committee's decision"),
        Fact.BOARD: _("lack the executive board's approval"),
        Fact.SITUATION: _("lack a fresh situation picture"),
        Fact.FOLLOW_UP: _("lack a fresh follow-up"),
        Fact.REVISION: _("lack a plan that is revised in time"),
    }[fact]
