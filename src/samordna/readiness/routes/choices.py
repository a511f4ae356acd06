"""Whom a step can reach: contact points and duties of the municipality, each by one key for both kinds."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import contacts
from samordna.plandoc.alarm.model import Whom
from samordna.readiness.models import DutyFunction

CONTACT, DUTY = "contact", "duty"
Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reachable:
    """``restricted`` are the contact points among them that not everybody may read."""

    contacts: Choices
    duties: Choices
    restricted: list[ContactPoint]

    @property
    def whom(self) -> Choices:
        """As one choice, with nobody first."""
        duties = [(f"{DUTY}-{key}", _("On duty: %(name)s") % {"name": name}) for key, name in self.duties]
        points = [(f"{CONTACT}-{key}", name) for key, name in self.contacts]
        return [("", _("Nobody in particular")), *duties, *points]


def reachable(municipality: Municipality, access: Access) -> Reachable:
    """But for what a unit had that is no more. Two queries."""
    ended = Q(unit__valid_to__lt=localdate())
    rows = list(contacts(municipality, access).exclude(ended).select_related("unit", "partner"))
    duties = DutyFunction.objects.filter(municipality=municipality).present().exclude(ended)
    duties = duties.select_related("unit")
    return Reachable(
        [(str(row.pk), _label(row.function, row.unit or row.partner)) for row in rows],
        [(str(row.pk), _label(row.name, row.unit)) for row in duties],
        [row for row in rows if row.restricted],
    )


def key_of(whom: Whom | None) -> str:
    """The choice that is made already."""
    if whom is None or not (whom.contact or whom.duty):
        return ""
    return f"{CONTACT}-{whom.contact}" if whom.contact else f"{DUTY}-{whom.duty}"


def whom_of(key: str, role: str) -> dict[str, str]:
    """What the library makes a :class:`Whom` of."""
    kind, _dash, number = key.partition("-")
    return {"role": role, **({kind: number} if number else {})}


def _label(name: str, owner: object | None) -> str:
    """Two units may have a function of the same name."""
    return f"{name} · {owner}" if owner else name
