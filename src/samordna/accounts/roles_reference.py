"""Writes ``docs/roles.md`` from the table of roles.

Run ``python -m samordna.accounts.roles_reference > docs/roles.md`` after the table has changed.
"""

import os
import sys
from collections.abc import Iterable, Iterator

import django
from django.utils import translation

from samordna.accounts.roles import GIVES, MAY, NEEDS_SECOND_STEP, WIDE, Action, Role, Scope

_INTRODUCTION = """# What the roles may do

The table that the doors, the buttons and the page `/<kommun>/roller/` follow (`accounts/roles.py`); this page is made from it.
What no role allows, nobody may. A person may hold several roles, each in the whole municipality or at a unit.

*all* is the whole municipality, *unit* the unit that the role is held for and what lies below it, *invited* only the plans that
one is invited to. Whoever administers the installation sets up municipalities and sees nothing of what is in them; that is no
role in a municipality.

The list of words that are no persons belongs to the whole municipality, so whoever edits plans anywhere in it, or changes its
settings, may add to it and take from it. Whoever edits contact points may have a number remembered as a function's, and take
back their own within the hour. What one may not save is told while one writes to everybody who may write something.

Comments are said among those who write and report in a plan. Whoever reviews plans says what they have to say in the review,
where who leads it and who writes the plan read it: somebody who is named as a reviewer and has no role that comments neither
reads nor writes comments. What is said of a restricted part is read by those who read that part. A question is put to a
function, a role at a unit, and goes to whoever holds it.
"""
_GIVING = """## Who gives which roles

Whoever may invite gives these roles, where they may invite. But for the administrator's, each role may less than the giver's own.
Every invitation is in the log, and administrators see all that wait, with who sent them.
"""
WORDS = {Scope.ALL: "all", Scope.UNIT: "unit", Scope.INVITED: "invited", None: ""}


def render() -> str:
    """The whole page as Markdown."""
    parts = [_INTRODUCTION, *_roles(), "", "## Permissions\n", *_matrix(), "", _GIVING, *_giving(), ""]
    return "\n".join(parts)


def _roles() -> Iterator[str]:
    yield _row(["role", "in Swedish", "is held for", "signs in in two steps"])
    yield _row(["---"] * 4)
    for role in Role:
        yield _row(
            [
                _in("en", role),
                _in("sv", role),
                "the whole municipality" if role in WIDE else "a unit, or the whole municipality",
                "yes" if role in NEEDS_SECOND_STEP else "no",
            ]
        )


def _matrix() -> Iterator[str]:
    yield _row(["may", *(_in("en", role) for role in Role)])
    yield _row(["---"] * (len(Role) + 1))
    for action in Action:
        names = f"{_in('en', action)} (*{_in('sv', action)}*)"
        yield _row([names, *(WORDS[MAY[role].get(action)] for role in Role)])


def _giving() -> Iterator[str]:
    yield _row(["role", "gives"])
    yield _row(["---"] * 2)
    for role, given in GIVES.items():
        names = "every role" if len(given) == len(Role) else ", ".join(_in("en", one) for one in given)
        yield _row([_in("en", role), names])


def _in(language: str, name: Role | Action) -> str:
    with translation.override(language):
        return str(name.label)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    django.setup()
    sys.stdout.write(render())
