"""A PDF with running headers, page stamps, a footnote and a wide table over page breaks."""

import datetime
import json
from pathlib import Path

import typst

from samordna.plandoc.reading.blocks import Block, BlockKind
from test_documents.source import Source, split_note

_MADE = datetime.datetime(2025, 4, 16, 9, 0, tzinfo=datetime.UTC)
_SETUP = """
#set document(title: "Handlingsplan mot våldsbejakande extremism", date: datetime(year: 2025, month: 4, day: 16))
#set page(paper: "a4", margin: 2cm, header: [Ekdala kommun #h(1fr) Dnr SN 2025/118],
  footer: context [#h(1fr) #counter(page).display("1 (1)", both: true)])
#set text(lang: "sv", size: 10.5pt, hyphenate: true, font: "Libertinus Serif")
#set par(justify: true)
"""


def write(source: Source, path: Path) -> None:
    body = "\n\n".join(_markup(block) for block in source.blocks)
    path.write_bytes(typst.compile((_SETUP + body).encode(), timestamp=int(_MADE.timestamp())))


def _markup(block: Block) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"#heading(level: {block.level}, {_string(block.text)})"
        case BlockKind.BULLET:
            return f"#list([#{_string(block.text)}])"
        case BlockKind.TABLE:
            return _table(block.rows)
        case _:
            before, note, after = split_note(block.text)
            call = f"#footnote({_string(note)})" if note else ""
            return f"#{_string(before)};{call}#{_string(after)};"


def _table(rows: list[list[str]]) -> str:
    """Set low on a landscape page, so that the table breaks over pages; its heading is repeated on each."""
    head, *body = rows
    cells = ", ".join(_string(cell) for row in body for cell in row)
    header = ", ".join(f"strong({_string(cell)})" for cell in head)
    return (
        f"#page(flipped: true)[#set text(size: 9pt, hyphenate: true)\n#v(9cm)\n"
        f"#table(columns: {len(head)} * (1fr,), table.header({header}), {cells})]"
    )


def _string(text: str | None) -> str:
    return json.dumps(text or "", ensure_ascii=False)
