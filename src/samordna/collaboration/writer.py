"""Writes minutes as a file: ``python -m samordna.collaboration.writer``, as ``core/written_apart.py`` has it."""

from samordna.core.written_apart import WritingOrder, run, writing
from samordna.plandoc.minutes import Minutes
from samordna.plandoc.minutes.outline import content_of_minutes
from samordna.plandoc.writing.content import Content


def content_of(order: WritingOrder, document: bytes) -> Content:
    return content_of_minutes(Minutes.model_validate_json(document), order.language)


main = writing(content_of)

if __name__ == "__main__":
    run(main)
