"""Whose eyes a picture is for: without what is restricted (OSL 18), and as everybody may read it."""

from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource, PictureStatement
from samordna.plandoc.picture.words import Distribution


def restricted_in(document: PictureDocument) -> list[PictureStatement | PictureSource | PictureProblem]:
    """Everything in it that not everybody who works here may read."""
    every: list[PictureStatement | PictureSource | PictureProblem] = [
        *document.statements,
        *document.sources,
        *document.problems,
    ]
    return [one for one in every if one.restricted]


def without_restricted(document: PictureDocument) -> PictureDocument:
    """What is restricted is gone, and nothing that is left points at it."""
    sources = [one for one in document.sources if not one.restricted]
    known = {one.id for one in sources}

    def left(numbers: list[int]) -> list[int]:
        return [number for number in numbers if number in known]

    return document.model_copy(
        update={
            "sources": sources,
            "statements": [
                one.model_copy(update={"sources": left(one.sources)})
                for one in document.statements
                if not one.restricted
            ],
            "problems": [
                one.model_copy(
                    update={
                        "sources_for": left(one.sources_for),
                        "sources_against": left(one.sources_against),
                    }
                )
                for one in document.problems
                if not one.restricted
            ],
        }
    )


def public_version(document: PictureDocument) -> PictureDocument:
    """The same; of a source that is internal everybody reads that there is one and how old it is, not what it says."""
    open_part = without_restricted(document)
    return open_part.model_copy(update={"sources": [_public(one) for one in open_part.sources]})


def _public(source: PictureSource) -> PictureSource:
    if source.distribution is Distribution.OPEN:
        return source
    return PictureSource(
        **{
            name: getattr(source, name)
            for name in ("id", "name", "kind", "local", "date", "period", "distribution", "withdrawn")
        }
    )
