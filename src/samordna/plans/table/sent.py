"""What was sent from the table, row by row: the fields of each, by the number of its activity or the mark of a new row."""

import re
from dataclasses import dataclass, field

from django.http import QueryDict

from samordna.plans.table.forms import NEW_PREFIX, PREFIX

_NAME = re.compile(rf"(?P<whose>{PREFIX}|{NEW_PREFIX})-(?P<which>[0-9a-z]{{1,40}})-\w+")
LARGEST = 2**31 - 1
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sent:
    """In the order of the page."""

    rows: dict[int, Fields] = field(default_factory=dict)
    new: dict[str, Fields] = field(default_factory=dict)


def sent_rows(post: QueryDict) -> Sent:
    sent = Sent()
    for name in post:
        if not (found := _NAME.fullmatch(name)):
            continue
        which = found["which"]
        if found["whose"] == NEW_PREFIX:
            sent.new.setdefault(which, {})[name] = str(post[name])
        elif which.isdecimal() and int(which) <= LARGEST:
            sent.rows.setdefault(int(which), {})[name] = str(post[name])
    return sent


def has_words(fields: Fields) -> bool:
    return any(value.strip() for value in fields.values())


def as_row(mark: str, row: int, fields: Fields) -> Fields:
    """The fields of a new row, as those of the activity that it became."""
    new, old = f"{NEW_PREFIX}-{mark}-", f"{PREFIX}-{row}-"
    return {old + name.removeprefix(new): value for name, value in fields.items()}


def as_new(row: int, fields: Fields) -> tuple[str, Fields]:
    """The fields of an activity that is gone, as those of a new row."""
    mark = f"{PREFIX}{row}"
    return mark, {
        f"{NEW_PREFIX}-{mark}{name.removeprefix(f'{PREFIX}-{row}')}": value for name, value in fields.items()
    }
