"""A decided version whose time is not the one that its state tells: next year's, and this year's until that begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.core.page_pieces import look_tag, said
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.in_force import Decided, has_begun, in_force_on
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans.models import PlanVersion
from samordna.plans.queries import DECIDED

OF_THE_LINE = ("plan", "number", "state", "period_start")


class Version(Decided, Protocol):
    @property
    def pk(self) -> int: ...
    @property
    def state(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Validity:
    """``words`` say from or until when; ``beside`` is the version that is in force before or after, if there is one."""

    tag: SafeString
    words: str
    beside: Version | None


def validity_of(version: Version, line: Iterable[Version], today: date) -> Validity | None:
    """What is said beside the state of a version, of the ``line`` of its plan's; None where the state says all."""
    decided = [one for one in line if one.state in DECIDED and one.plan_id == version.plan_id]
    now = next(iter(in_force_on(decided, today)), None)
    coming = next((one for one in decided if _is_decided_ahead(one, today)), None)
    if coming is None:
        return None
    begins = earliest(coming.period_start) or today
    if version.pk == coming.pk:
        words = _("In force from %(day)s.") % {"day": days.day(begins, "long")}
        if now:
            words += " " + _("Until then version %(number)d is.") % {"number": now.number}
        return Validity(look_tag("info", "Gavel", _("Decided")), words, now)
    if now is None or version.pk != now.pk:
        return None
    last = {"day": days.day(begins - timedelta(days=1), "long"), "number": coming.number}
    look = LOOKS[State.IN_FORCE]
    words = _("In force until %(day)s, then version %(number)d is.") % last
    return Validity(look_tag(look.tone, look.icon, said(look.name)), words, coming)


def validities(versions: Iterable[PlanVersion]) -> dict[int, Validity]:
    """Of each of the versions of which something is to be said. One query where a plan has been decided ahead or superseded."""
    today = localdate()
    asked = [one for one in versions if one.state == State.SUPERSEDED or _is_decided_ahead(one, today)]
    if not asked:
        return {}
    plans = {one.plan_id for one in asked}
    line = list(PlanVersion.objects.present().filter(plan__in=plans, state__in=DECIDED).only(*OF_THE_LINE))
    found = {one.pk: validity_of(one, line, today) for one in asked}
    return {pk: told for pk, told in found.items() if told}


def _is_decided_ahead(version: Version, today: date) -> bool:
    return version.state == State.IN_FORCE and not has_begun(version.period_start, today)
