"""What those who carry things out have before them: activities to report, contact points, and the administrator's own list."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.addresses import address_of
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language, status_tag
from samordna.home.coverage.said_days import short
from samordna.home.mine.activities import Task
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import LONGEST, Block, Item, first
from samordna.organisation.models import ContactPoint
from samordna.organisation.reaching import opening, telephone
from samordna.plandoc.spans import stated_end


def to_report(ground: Ground) -> Block:
    """Activities that are late or due within two months, of those that are the reader's to report."""
    tasks = [task for task in ground.tasks if task.is_readers and (task.is_late or task.is_soon)]
    return Block(
        "report",
        _("Activity to report"),
        **first(tasks, lambda task: activity(ground, task)),
        waits=True,
    )


def activity(ground: Ground, task: Task) -> Item:
    ground.note_reading([task])
    url = address_of("plans:activity", ground.municipality.slug, task.plan.pk, task.pk)
    return Item(
        text=task.action,
        url=url,
        about=task.responsible,
        tag=status_tag(task.status),
        aside=short(task.last_day) if task.last_day else stated_end("", language(), ongoing=task.goes_on),
        due=task.last_day,
        is_late=task.is_late,
    )


def open_now(ground: Ground) -> Block:
    """Whom one reaches at this moment, restricted contact points too for those who may see them."""
    base = address_of("organisation:contacts", ground.municipality.slug)
    answering = [row for row in ground.contacts if _is_open(ground, row)]
    restricted_read(ground.request, [row for row in answering[:LONGEST] if row.restricted], how="page")
    return Block(
        "open_now",
        _("Open now"),
        **first(answering, lambda row: _answering(ground, row, base)),
        empty=_("No contact point with stated opening hours is open now."),
        url=base,
        step=_("All contact points"),
    )


def _answering(ground: Ground, row: ContactPoint, base: str) -> Item:
    now = opening.now_in_words(row.opening_hours, ground.now)
    return Item(
        text=row.function,
        url=f"{base}{row.pk}/",
        about=" · ".join(filter(None, (_whose(row), now))),
        phone=telephone.shown(row.phone) if row.phone else "",
        call=telephone.link(row.phone),
    )


def _is_open(ground: Ground, row: ContactPoint) -> bool:
    now = opening.now(row.opening_hours, ground.now)
    return now is not None and now.is_open


def to_confirm(ground: Ground) -> Block:
    base = address_of("organisation:contacts", ground.municipality.slug)
    return Block(
        "confirm",
        _("Contact point to confirm"),
        **first(ground.old_contacts, lambda row: _unconfirmed(row, base)),
        waits=True,
    )


def _unconfirmed(row: ContactPoint, base: str) -> Item:
    when = short(row.confirmed_on) if row.confirmed_on else _("never confirmed")
    return Item(text=row.function, url=f"{base}{row.pk}/", about=_whose(row), aside=when)


def _whose(row: ContactPoint) -> str:
    owner = row.unit or row.partner
    return owner.name if owner else ""


def housekeeping(ground: Ground) -> Block:
    """What an administrator sees to: people, invitations, contact points, settings."""
    municipality, counts = ground.municipality, ground.housekeeping
    people = address_of("people:list", municipality.slug)
    settings = address_of("settings:edit", municipality.slug)
    waiting = [
        (
            counts.without_second_step,
            ngettext(
                "%(n)d person who needs a second step has none",
                "%(n)d people who need a second step have none",
                counts.without_second_step,
            ),
            people,
        ),
        (
            counts.invitations,
            ngettext("%(n)d invitation waits", "%(n)d invitations wait", counts.invitations),
            people,
        ),
        (
            len(ground.old_contacts),
            ngettext(
                "%(n)d contact point to confirm", "%(n)d contact points to confirm", len(ground.old_contacts)
            ),
            address_of("organisation:contacts", municipality.slug),
        ),
        (not municipality.county, _("The county is not stated"), settings),
        (
            not counts.has_executive_board,
            _("The executive board is not on record"),
            address_of("organisation:bodies", municipality.slug),
        ),
        (
            not ground.facts.administrations,
            _("No administrations are on record"),
            address_of("organisation:tree", municipality.slug),
        ),
    ]
    items = [
        Item(text=words % {"n": count} if "%(n)d" in words else words, url=url)
        for count, words, url in waiting
        if count
    ]
    return Block("housekeeping", "", items, waits=True)
