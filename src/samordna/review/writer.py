"""Writes a memorandum as a file: ``python -m samordna.review.writer``, as ``core/written_apart.py`` has it."""

from samordna.core.written_apart import WritingOrder, run, writing
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.writing.content import Content


def content_of(order: WritingOrder, document: bytes) -> Content:
    return content_of_memorandum(Memorandum.model_validate_json(document), order.language)


main = writing(content_of)

if __name__ == "__main__":
    run(main)
