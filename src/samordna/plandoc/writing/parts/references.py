"""What stands last: conditions and their answers, and references."""

from collections.abc import Sequence

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.schema import Condition, Reference
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Block
from samordna.plandoc.writing.parts.helpers import bullets, table
from samordna.plandoc.writing.tables import Field

CONDITION_COLUMNS = (Field("text", labels.CONDITION, 1), Field("answer", FIELDS["answer"], 1))


def conditions(items: Sequence[Condition], language: Language) -> list[Block]:
    return table("conditions", items, CONDITION_COLUMNS, labels.CONDITIONS, language)


def references(items: Sequence[Reference], language: Language) -> list[Block]:
    del language
    return bullets((shown_reference(reference), f"references/{reference.id}") for reference in items)


def shown_reference(reference: Reference) -> str:
    """Its words, with its number unless they say it."""
    number = reference.number
    return reference.text + (f" ({number})" if number and number not in reference.text else "")
