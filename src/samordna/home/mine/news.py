"""What others have changed in the plans since somebody was here last, plan by plan. Nothing of what is restricted is told."""

from collections.abc import Callable
from datetime import datetime
from itertools import islice

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.core.addresses import address_of
from samordna.core.models import Change
from samordna.history.queries import each_open, of_municipality
from samordna.home.coverage.said_days import short
from samordna.home.mine.model import Block, Item
from samordna.plans.models import PlanVersion
from samordna.plans.queries import versions
from samordna.plans.standing import state_tag

LOOKED_AT = 500
"""The newest entries that are told."""
CHANGES = (Change.Kind.INSERT, Change.Kind.UPDATE, Change.Kind.DELETE)
_VERSION = PlanVersion._meta.label_lower
WORDS: dict[str, Callable[[int], str]] = {
    "plans.section": lambda n: ngettext("%(n)d section", "%(n)d sections", n),
    "plans.activity": lambda n: ngettext("%(n)d activity", "%(n)d activities", n),
    "plans.planservice": lambda n: ngettext("%(n)d service", "%(n)d services", n),
    "plans.part": lambda n: ngettext("%(n)d other part", "%(n)d other parts", n),
    "plans.planstep": lambda n: ngettext("%(n)d step on its way", "%(n)d steps on its way", n),
}
"""The kinds of rows that everybody may read of, whose history belongs to a version."""


def news_since(request: MunicipalityRequest, since: datetime) -> Block:
    """The versions that were changed last come first. Three queries, and more where something is restricted."""
    changes = _changes(request, since)
    rows: dict[int, dict[str, set[int]]] = {}
    days: dict[int, datetime] = {}
    for one in changes:
        version = one.row_id if one.model == _VERSION else one.parent_id
        if version:
            rows.setdefault(version, {}).setdefault(one.model, set()).add(one.row_id or 0)
            days.setdefault(version, one.at)
    begun = {one.row_id for one in changes if one.model == _VERSION and one.kind == Change.Kind.INSERT}
    readable = versions(request.municipality, request.access).filter(pk__in=rows)
    shown = sorted(readable.select_related(None), key=lambda one: days[one.pk], reverse=True)
    items = [
        Item(
            text=one.title,
            url=address_of("plans:document", request.municipality.slug, one.pk),
            about=_begun(one) if one.pk in begun else _told(rows[one.pk]),
            tag=state_tag(one.state),
            aside=short(localtime(days[one.pk]).date()),
        )
        for one in shown
    ]
    return Block("news", "", items, more=int(len(changes) == LOOKED_AT))


def _changes(request: MunicipalityRequest, since: datetime) -> list[Change]:
    rows = of_municipality(request.municipality).filter(
        at__gt=since, kind__in=CHANGES, model__in=[_VERSION, *WORDS]
    )
    others = rows.exclude(user=request.user.pk).defer("before", "after")
    return list(islice(each_open(others, at_once=LOOKED_AT), LOOKED_AT))


def _begun(version: PlanVersion) -> str:
    return _("New version") if version.number > 1 else _("New plan")


def _told(changed: dict[str, set[int]]) -> str:
    """ "3 activities, 1 section"; of the version's own row alone, that its details were changed."""
    words = [
        say(len(changed[kind])) % {"n": len(changed[kind])} for kind, say in WORDS.items() if kind in changed
    ]
    return ", ".join(words) or _("The plan's details")
