"""Who gets mail about a session, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.models import Partner, Unit
from samordna.training.models import Session
from samordna.training.sessions.receivers import by_address, receivers_of

_NAMED = 5


def told_said(session: Session) -> str:
    """Of a change that has just been made: to which addresses mail went, and who could not be told."""
    if has_begun(session):
        return ""
    receivers = receivers_of(session)
    words = [
        _addresses(by_address(receivers)),
        unreachable_said(one.whose for one in receivers if not one.address),
    ]
    return " ".join(filter(None, words))


def unreachable_said(units: Iterable[Unit | Partner]) -> str:
    names = [one.name for one in units]
    if not names:
        return ""
    words = ngettext(
        "%(units)s has no address that mail can go to: write one, or give a link by hand.",
        "%(units)s have no address that mail can go to: write one for each, or give links by hand.",
        len(names),
    )
    return words % {"units": _listed(names)}


def _addresses(addresses: Iterable[str]) -> str:
    listed = [*addresses]
    return _("Mail about it goes to %(addresses)s.") % {"addresses": _listed(listed)} if listed else ""


def _listed(names: list[str]) -> str:
    """A few by name, and how many more."""
    if len(names) <= _NAMED:
        return ", ".join(names)
    return _("%(names)s and %(n)d more") % {"names": ", ".join(names[:_NAMED]), "n": len(names) - _NAMED}
