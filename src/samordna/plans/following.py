"""Which activities say what a goal, a problem or an indicator is called, and follow when it is renamed."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy, ngettext

from samordna.plans.models import Activity, Part
from samordna.plans.models.content import ContentModel

FOLLOWING = {
    "goals": {"text": "goal", "indicator": "indicator"},
    "problems": {"title": "problem"},
}
"""Of each kind of part, which field of it activities say in which of theirs."""
_BETWEEN = re.compile(r"(\s*[;\n]\s*)")
"""What parts the names where an activity says several."""
TAKEN = {
    ("goals", "text"): gettext_lazy(
        "The plan has a goal with that name already. Give the goal another name, or remove one of them."
    ),
    ("problems", "title"): gettext_lazy(
        "The plan has a problem with that name already. Give the problem another name, or remove one of them."
    ),
}
"""Of which names no two parts may have the same, since activities that say it belong to one of them: what is said then."""
TAKEN_SINCE = {
    "goals": gettext_lazy(
        "Another goal in the plan has that name now. Rename that goal first, and then put this one back."
    ),
    "problems": gettext_lazy(
        "Another problem in the plan has that name now. Rename that problem first, and then put this one back."
    ),
}
"""What is said where a part of the kind was removed and would come back."""


def followers_of(row: ContentModel | None) -> dict[str, list[Activity]]:
    """By the part's field, the activities that say to the letter what it is called. One query for what has a name to follow."""
    names = FOLLOWING.get(row.kind, {}) if isinstance(row, Part) else {}
    activities = list(row.version.activity_set.present().defer("search")) if row and names else []
    return {
        name: [one for one in activities if says(getattr(one, field), _name(row, name))]
        for name, field in names.items()
    }


def says(said: str, name: str) -> bool:
    return bool(_plain(name)) and _plain(name) in map(_plain, _BETWEEN.split(said))


def renamed(said: str, was: str, now: str) -> str:
    """What an activity says, with the new name where the old one stood."""
    return "".join(now if _plain(one) == _plain(was) else one for one in _BETWEEN.split(said))


def is_renamed(was: Any, now: Any) -> bool:
    """Whether a name is another; one that is taken away or was not there leads nobody."""
    return bool(_plain(was) and _plain(now)) and _plain(was) != _plain(now)


def names_taken(
    kind: str, now: Mapping[str, Any], before: Mapping[str, Any], others: Iterable[Mapping[str, Any]]
) -> dict[str, str]:
    """By the field, why a part cannot be called what it says ``now``: one of the ``others`` of its kind is.

    What was called so ``before``, as where a file had two of the same name, may stay.
    """
    there = list(others)
    return {
        name: str(words)
        for (of_kind, name), words in TAKEN.items()
        if of_kind == kind
        and (meant := _plain(now.get(name)))
        and meant != _plain(before.get(name))
        and meant in (_plain(one.get(name)) for one in there)
    }


def told_before(followers: Mapping[str, Collection[Activity]]) -> list[str]:
    """What the form says of them."""
    return [WORDS[name](len(rows)) % {"n": len(rows)} for name, rows in followers.items() if rows]


WORDS: dict[str, Callable[[int], str]] = {
    "text": lambda n: ngettext(
        "One activity belongs to the goal and follows when you rename it.",
        "%(n)d activities belong to the goal and follow when you rename it.",
        n,
    ),
    "indicator": lambda n: ngettext(
        "One activity is measured by its indicator and follows when you rename that.",
        "%(n)d activities are measured by its indicator and follow when you rename that.",
        n,
    ),
    "title": lambda n: ngettext(
        "One activity answers the problem and follows when you rename it.",
        "%(n)d activities answer the problem and follow when you rename it.",
        n,
    ),
}
"""By the part's field."""


def _name(row: Any, name: str) -> str:
    return str(row.data.get(name) or "")


def _plain(text: Any) -> str:
    return " ".join(str(text or "").split()).casefold()
