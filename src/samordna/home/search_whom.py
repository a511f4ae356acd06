"""Whom to call, where the words of a search are those of somebody who needs help."""

from functools import cache

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.mapping.finding.answering import HelpRow, answers
from samordna.mapping.finding.kept import index_for
from samordna.plandoc.finding import Asked, Index, index_of

MOST = 3
_FOR_SURE = 1.0


@cache
def _words_alone() -> Index:
    """Of no municipality: it hears what is asked about, and most searches go no further."""
    return index_of((), ())


def whom_to_call(request: MunicipalityRequest, words: str) -> list[HelpRow]:
    """The finder's best answers; none where the words tell of no need, or a part of one alone seems to, and for those who may not
    see the organisation.
    """
    if not request.access.may(Action.SEE_ORGANISATION):
        return []
    if max(_words_alone().heard(words).concerns.values(), default=0) < _FOR_SURE:
        return []
    index = index_for(request.municipality, only_public=False)
    return answers(request.municipality, Asked(words), index).rows[:MOST]
