"""What coordinators are appointed for: the tasks of their mandate, or how one comes to be appointed."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.access import RoleAt
from samordna.accounts.refusals import who_may
from samordna.accounts.roles import Action, Role
from samordna.core.addresses import address_of
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item

COORDINATE = (Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR)


def mandates(ground: Ground) -> Block:
    """The tasks of the reader's own appointments that are to be followed up."""
    base = address_of("organisation:coordinators", ground.municipality.slug)
    items = [
        Item(
            text=ngettext("%(n)d task to follow up", "%(n)d tasks to follow up", one.tasks_waiting)
            % {"n": one.tasks_waiting},
            url=f"{base}{one.pk}/",
            about=ground.facts.units[one.unit].name if one.unit else ground.municipality.name,
        )
        for one in ground.mandates
        if one.tasks_waiting
    ]
    block = Block("mandate", _("Your mandate"), items, waits=True)
    if ground.mandates:
        return block
    return _not_appointed(ground, block)


def _not_appointed(ground: Ground, block: Block) -> Block:
    """The way to where one is appointed, for those who may do it themselves, and for others who may."""
    held = next(role_at for role_at in ground.access.roles if role_at.role in COORDINATE)
    if any(one.deputy_user == ground.access.user.pk for one in ground.appointments_now):
        return block
    path = ground.facts.units[held.unit_id].path if held.unit_id else None
    told = _("You are not on record as coordinator.")
    if ground.access.may_for(Action.APPOINT, path):
        url, step = _appointing(ground, held)
        return replace(block, empty=told, url=url, step=step)
    words = _("Who may put you there: %(roles)s.") % {"roles": who_may(Action.APPOINT)}
    listed = address_of("organisation:coordinators", ground.municipality.slug)
    return replace(block, empty=f"{told} {words}", url=listed, step=_("Who coordinates"))


def _appointing(ground: Ground, held: RoleAt) -> tuple[str, str]:
    """Where somebody coordinates already, the account is chosen there; a place has one coordinator at a time."""
    slug = ground.municipality.slug
    if now := ground.facts.appointed(held.unit_id):
        return address_of("organisation:coordinator_edit", slug, now.pk), _("Choose your account there")
    unit = f"&enhet={held.unit_id}" if held.unit_id else ""
    return f"{address_of('organisation:coordinator_create', slug)}?jag=1{unit}", _("Appoint yourself")
