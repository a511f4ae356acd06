"""How an answer is kept while it is typed, and read when it has been sent. Asks the database nothing."""

from collections.abc import Mapping, Sequence

from samordna.situation.models import Contribution, ContributionRequest

LONGEST = 6000
"""Characters of one answer."""
ABOUT = ("period", "basis", "distribution", "by_function")
"""What is told of an answer beside the answers, by the fields of a contribution."""
ANSWER = "answer_"


def field_of(number: int) -> str:
    """The name of the field of a question, which are numbered from 1."""
    return f"{ANSWER}{number}"


def known(request: ContributionRequest, values: Mapping[str, str]) -> dict[str, str]:
    """Those of ``values`` that the request asks for."""
    asked = {field_of(number) for number, _question in numbered(request)}
    return {name: text for name, text in values.items() if name in asked or name in ABOUT}


def answers_in(request: ContributionRequest) -> dict[str, str]:
    """What has been typed, by the number of the question."""
    return {
        str(number): text
        for number, _question in numbered(request)
        if (text := request.draft.get(field_of(number), ""))
    }


def numbered(request: ContributionRequest) -> list[tuple[int, str]]:
    return list(enumerate(request.questions, 1))


def told(request: ContributionRequest, contribution: Contribution | None) -> Sequence[tuple[str, str]]:
    """Each question that was answered, with the answer."""
    answers = contribution.answers if contribution else {}
    return [
        (question, answers[str(number)]) for number, question in numbered(request) if str(number) in answers
    ]
