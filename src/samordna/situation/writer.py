"""Writes a situation picture as a file: ``python -m samordna.situation.writer``, as ``core/written_apart.py`` has it."""

from samordna.core.written_apart import WritingOrder, run, writing
from samordna.plandoc.picture.paper import PicturePaper
from samordna.plandoc.picture.paper.outline import content_of_paper
from samordna.plandoc.writing.content import Content
from samordna.plandoc.writing.contents import as_report


def content_of(_order: WritingOrder, document: bytes) -> Content:
    return as_report(content_of_paper(PicturePaper.model_validate_json(document)))


main = writing(content_of)

if __name__ == "__main__":
    run(main)
