"""Whoever is asked gets questions that can be answered without pointing anybody out."""

import pytest

from samordna.plandoc.guard import scan
from samordna.plandoc.picture.questions import LONGEST, MOST, questions_to
from samordna.plandoc.picture.words import Contributor


@pytest.mark.parametrize("kind", Contributor)
def test_each_contributor_has_questions_of_its_own(kind: Contributor) -> None:
    asked = questions_to(kind)
    assert 3 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)
    assert all("?" in one for one in asked)
    assert max(map(len, asked)) <= LONGEST
    assert scan("\n".join(asked)) == []
    assert len(questions_to(kind, "en")) == len(asked)
