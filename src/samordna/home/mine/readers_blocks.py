"""What readers and guests have before them: what was changed last, and the plans one is invited to."""

from collections import Counter
from datetime import datetime
from itertools import islice

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.core.models import Change
from samordna.history.queries import each_open, of_municipality
from samordna.history.sentences import count_line
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import LONGEST, Block, Item, first

CHANGES = (Change.Kind.INSERT, Change.Kind.UPDATE, Change.Kind.DELETE)
LOOKED_AT = 200
"""The newest entries; what one transaction did to one kind of thing is one row."""


def changed(ground: Ground) -> Block:
    rows = (
        of_municipality(ground.municipality)
        .filter(kind__in=CHANGES)
        .select_related("user")
        .defer("before", "after")
    )
    counts: Counter[tuple[int, str, str, str]] = Counter()
    days: dict[tuple[int, str, str, str], datetime] = {}
    for change in islice(each_open(rows, at_once=LOOKED_AT), LOOKED_AT):
        said = (change.transaction, change.model, change.kind, change.user.name if change.user else "")
        counts[said] += 1
        days.setdefault(said, change.at)
    return Block(
        "changed",
        _("Latest changes"),
        [
            Item(
                text=count_line(model, kind, count).rstrip("."),
                about=name or _("Samordna itself"),
                aside=short(localtime(days[transaction, model, kind, name]).date()),
            )
            for (transaction, model, kind, name), count in list(counts.items())[:LONGEST]
        ],
        url=address_of("history:log", ground.municipality.slug),
        step=_("The whole log"),
    )


def invited(ground: Ground) -> Block:
    base = address_of("plans:list", ground.municipality.slug)
    return Block(
        "invited",
        _("Plans you are invited to"),
        **first(
            ground.facts.plans,
            lambda plan: Item(plan.title, f"{base}{plan.pk}/", plan.board),
        ),
        empty=_("Nobody has invited you to a plan yet. The coordinator of the municipality can."),
    )
