"""Whom to call, where the words of a search are those of somebody who needs help."""

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.mapping.finding.answering import HelpRow, answers
from samordna.mapping.finding.kept import index_for
from samordna.plandoc.finding import Asked

MOST = 3


def whom_to_call(request: MunicipalityRequest, words: str) -> list[HelpRow]:
    """The finder's best answers; none where the words tell of no need, and for those who may not see the organisation."""
    if not request.access.may(Action.SEE_ORGANISATION):
        return []
    index = index_for(request.municipality, only_public=False)
    if not index.heard(words).concerns:
        return []
    return answers(request.municipality, Asked(words), index).rows[:MOST]
