"""What a restricted chapter holds, at every address: nobody sees it who may not, and whoever sees it is noted.

Each thing that a chapter holds has a word of its own (``closing.py``), with the place that it belongs to.
"""

import pytest

from house.closing import CANARY, FOR_EVERYBODY, place_of
from house.walk import Walk
from samordna.accounts.roles import Role
from samordna.core.tests.telling import Tell

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

SEEN = {Role.CENTRAL_COORDINATOR: 20}
"""Answers at least that show a role what is restricted: else the walk would prove nothing."""


def test_the_contents_of_restricted_chapters(walk: Walk, tell: Tell) -> None:
    answers = {
        **{(door.name, door.method, door.address): answer for door, answer in walk.sought.items()},
        **walk.closed,
    }
    shown = {where: {found[0] for found in CANARY.finditer(one.body)} for where, one in answers.items()}
    leaks = [
        f"{' '.join(where)}: {word}"
        for where, words in shown.items()
        for word in words
        if not walk.may_read[place_of(word)]
    ]
    unnoted = [
        f"{' '.join(where)}: {sorted(words)}"
        for where, words in shown.items()
        if words and where[1] == "GET" and not answers[where].is_noted
    ]
    given_away = [" ".join(where) for where, words in shown.items() if words and FOR_EVERYBODY in where[2]]
    seen = sum(map(bool, shown.values()))
    tell(
        f"restricted as {walk.role.value}: {len(answers)} answers, {seen} with restricted contents,"
        f" {len(leaks)} to somebody who may not, {len(unnoted)} unnoted"
    )
    assert seen >= SEEN.get(walk.role, 0)
    assert leaks == []
    assert unnoted == []
    assert given_away == []
