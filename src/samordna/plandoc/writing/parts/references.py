"""What stands last: conditions and their answers, references, and the outcome of the checks."""

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Block
from samordna.plandoc.writing.findings import failing_table
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.parts.helpers import bullets, plain_prose, table
from samordna.plandoc.writing.text import clean


def conditions(document: PlanDocument, language: Language) -> list[Block]:
    found = table(
        labels.CONDITIONS,
        ((labels.CONDITION, 1), (labels.ANSWER, 1)),
        [[clean(condition.text), clean(condition.answer)] for condition in document.conditions],
        language,
    )
    return [found] if found else []


def references(document: PlanDocument, language: Language) -> list[Block]:
    del language
    return bullets(
        reference.text
        + (f" ({reference.number})" if reference.number and reference.number not in reference.text else "")
        for reference in document.references
    )


def checks(order: Order) -> list[Block]:
    """What the plan lacks; a sentence when it lacks nothing; nothing when nobody asked."""
    if order.report is None:
        return []
    return [failing_table(order.report, order.language) or plain_prose(order.say(labels.CHECKS_NONE))]
