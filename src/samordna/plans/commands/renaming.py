"""A goal, a problem and what a goal is measured by have one name: the activities that say it follow when it is changed."""

import re
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.plans.models import Part
from samordna.plans.models.content import ContentModel

FOLLOWING = {
    "goals": {"text": "goal", "indicator": "indicator"},
    "problems": {"title": "problem"},
}
"""Of each kind of part, which field of it activities say in which of theirs."""
_BETWEEN = re.compile(r"(\s*[;\n]\s*)")
"""What parts the names where an activity says several."""


@transaction.atomic
def names_follow(*, row: ContentModel, before: Mapping[str, Any]) -> None:
    """Let activities say what the row is called now, where they say what it was called ``before``, to the letter."""
    if not isinstance(row, Part):
        return
    for name, field in FOLLOWING.get(row.kind, {}).items():
        was, now = _plain(before.get(name)), str(row.data.get(name) or "").strip()
        if was and now and was != _plain(now):
            _rename(row, field, was, now)


def _rename(row: Part, field: str, was: str, now: str) -> None:
    for activity in row.version.activity_set.present().exclude(**{field: ""}).defer("search"):
        said = _BETWEEN.split(getattr(activity, field))
        if was in map(_plain, said):
            setattr(activity, field, "".join(now if _plain(one) == was else one for one in said))
            activity.full_clean(exclude=["version", "municipality"])
            activity.save(update_fields=[field])


def _plain(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()
