"""Which questions are put to a kind of contributor: the municipality's own, else those of the library."""

from samordna.organisation.models import Municipality
from samordna.plandoc.picture.questions import questions_to
from samordna.plandoc.picture.words import Contributor
from samordna.situation.models import QuestionTemplate


def own_questions(municipality: Municipality) -> dict[str, QuestionTemplate]:
    """By kind of contributor. One query."""
    rows = QuestionTemplate.objects.filter(municipality=municipality).present()
    return {row.kind: row for row in rows}


def questions_for(municipality: Municipality, kind: str) -> list[str]:
    own = own_questions(municipality).get(kind)
    return list(own.questions) if own else questions_to(Contributor(kind))
