"""Units as a choice of several, where rows hold their numbers."""

from collections.abc import Iterable, Mapping

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.models import Unit
from samordna.organisation.units.tree import in_order

Options = list[tuple[int, str]]


def units_offered(units: Mapping[int, Unit], chosen: Iterable[int]) -> Options:
    """Those of today as a tree, each below the one it is part of, and then those that are chosen and have ended."""
    day = localdate()
    there = [one for one in units.values() if one.valid_to is None or one.valid_to >= day]
    ended = [units[pk] for pk in chosen if units[pk] not in there]
    return [
        *((one.pk, "\u2003" * level + one.name) for one, level in in_order(there)),
        *((one.pk, named(one.name, is_gone=True)) for one in ended),
    ]


def named(name: str, *, is_gone: bool) -> str:
    return _("%(name)s (is no more)") % {"name": name} if is_gone else name
