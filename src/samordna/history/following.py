"""A goal, a problem or an indicator is renamed, and activities follow: the history says that nobody wrote them anew."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.core.models import Change
from samordna.plans.following import FOLLOWING

ACTIVITY, PART = "plans.activity", "plans.part"
WORDS: dict[str, Promise] = {
    "goal": _("It followed when the goal was renamed."),
    "problem": _("It followed when the problem was renamed."),
    "indicator": _("It followed when the goal's indicator was renamed."),
}
"""By the activity's field."""
_NAMES = sorted({name for names in FOLLOWING.values() for name in names})


Deed = tuple[int, str]
"""A transaction and the request that it was of."""


def deed_of(change: Change) -> Deed:
    return change.transaction, change.request


def renaming_in(changes: Iterable[Change], *, of_one: bool = False) -> frozenset[Deed]:
    """Those that renamed what activities say.

    ``of_one`` tells that the entries are those of one activity: what was renamed is then asked for, in one query where an entry
    could have followed.
    """
    changes = list(changes)
    if of_one:
        asked = {change.transaction for change in changes if could_follow(change)}
        changes = list(Change.objects.filter(transaction__in=asked, model=PART)) if asked else []
    return frozenset(deed_of(change) for change in changes if _renames(change))


def could_follow(change: Change) -> bool:
    """Whether the entry changes nothing of an activity but a name that can follow."""
    changed = set(change.after or {})
    is_update = change.model == ACTIVITY and change.kind == Change.Kind.UPDATE
    return is_update and bool(changed) and changed <= WORDS.keys()


def _renames(change: Change) -> bool:
    if change.model != PART or change.kind != Change.Kind.UPDATE:
        return False
    before, after = ((told or {}).get("data") or {} for told in (change.before, change.after))
    return any(before.get(name) != after.get(name) for name in _NAMES)
