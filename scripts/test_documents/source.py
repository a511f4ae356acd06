"""The sources of the test documents: Markdown, with footnotes written as ``[^the note]`` where they are called."""

import re
from dataclasses import dataclass
from pathlib import Path

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.markdown import read

FOLDER = Path(__file__).parent.parent.parent / "tests" / "documents" / "sources"
_NOTE = re.compile(r"\[\^([^\]]+)\]")


@dataclass(frozen=True)
class Source:
    blocks: list[Block]

    @classmethod
    def named(cls, name: str) -> "Source":
        path = FOLDER / f"{name}.md"
        return cls(read(path.read_bytes(), path.name).blocks)

    @property
    def tables(self) -> list[Block]:
        return [block for block in self.blocks if block.kind is BlockKind.TABLE]


def split_note(text: str) -> tuple[str, str | None, str]:
    """The text before a footnote call, the note (None if there is none) and the text after the call."""
    match = _NOTE.search(text)
    return (text[: match.start()], match[1], text[match.end() :]) if match else (text, None, "")
