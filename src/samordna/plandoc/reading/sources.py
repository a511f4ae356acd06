"""A plan that needed no interpretation as blocks, so that its texts pass the guard and can be shown like any source."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile
from samordna.plandoc.schema import ABOUT_ITEM, PlanDocument

_NOT_TEXT = frozenset({"schema_version", "language", "kind", *ABOUT_ITEM})


def source_of(document: PlanDocument, name: str) -> SourceFile:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in _texts(document.model_dump(mode="json"))]
    return SourceFile(name=name, format="json", blocks=blocks, title=document.metadata.title or None)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in _NOT_TEXT:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
