"""First pages in a small notation of their own, with what a careful reader finds in them.

``# `` begins a heading, ``- `` a bullet, ``| `` a row of a table, ``^^ `` a running head, ``@@ `` the title of the file's
properties, ``~flat`` says that the page is flat text, ``-- field: value`` what is right. A field that is not named is right
when it is empty.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.formats.text import read
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.result import ReadResult, State

PAGES = Path(__file__).parent / "first_pages"
FIELDS = (
    *("board", "registry_number", "version", "adopted", "period_start", "period_end"),
    *("approved_by", "next_revision", "responsible_for_revision"),
)
"""Fields that must be empty when a page does not name them."""


@dataclass
class Page:
    name: str
    lines: list[str] = field(default_factory=list)
    says: dict[str, list[str]] = field(default_factory=dict)

    def read(self) -> ReadResult:
        if self.lines[0] == "~flat":
            return interpret(read("\n".join(self.lines[1:]).encode(), "plan.txt"))
        source = SourceFile("plan.docx", "docx", [])
        for line in self.lines:
            _add(source, line)
        return interpret(source)

    def faults(self) -> Iterator[str]:
        result = self.read()
        values = result.document.metadata.model_dump(mode="json")
        for name in dict.fromkeys((*self.says, *FIELDS)):
            expected = self.says.get(name, [])
            if name == "decision":
                got = [_decision(one) for one in result.document.decisions]
                right = len(got) == len(expected) and all(map(_same_decision, expected, got))
            elif name == "several":
                got = [one.what for one in result.expected if one.state is State.SEVERAL]
                right = got == expected
            elif name in FIELDS and "several" in self.says and name in self.says["several"]:
                continue
            else:
                got = [values[name]] if values[name] else []
                right = [one.casefold() for one in got] == [one.casefold() for one in expected]
            if not right:
                yield f"{self.name}: {name}: {expected} != {got}"
        if "decision" not in self.says and result.document.decisions:
            yield f"{self.name}: decision: none != {[_decision(one) for one in result.document.decisions]}"


def pages(name: str) -> list[Page]:
    found: list[Page] = []
    for line in (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            found.append(Page(line[3:]))
        elif line.startswith("-- "):
            key, _, value = line[3:].partition(": ")
            found[-1].says.setdefault(key, []).append(value)
        elif line.strip() or found[-1].lines[:1] == ["~flat"]:
            found[-1].lines.append(line)
    return found


def _add(source: SourceFile, line: str) -> None:
    kind, _, text = line.partition(" ")
    match kind:
        case "#" | "##":
            source.blocks.append(Block(BlockKind.HEADING, text, level=len(kind)))
        case "-":
            source.blocks.append(Block(BlockKind.BULLET, text, level=1))
        case "^^":
            source.margins.append(Block(BlockKind.PARAGRAPH, text))
        case "@@":
            source.title = text
        case "|":
            _add_row(source, [cell.strip().replace("⏎", "\n") for cell in text.strip("| ").split(" | ")])
        case _:
            last = source.blocks[-1] if source.blocks else None
            if last and last.text.endswith("-") and line[0].islower():
                last.text += f"\n{line}"
            else:
                source.blocks.append(Block(BlockKind.PARAGRAPH, line))


def _add_row(source: SourceFile, cells: list[str]) -> None:
    if not source.blocks or source.blocks[-1].kind is not BlockKind.TABLE:
        source.blocks.append(Block(BlockKind.TABLE))
    table = source.blocks[-1]
    table.rows.append(cells)
    table.row_places.append(FilePlace(row=len(table.rows)))


def _decision(decision: object) -> str:
    values = (getattr(decision, name) for name in ("body", "date", "section"))
    return ", ".join(value or "" for value in values) + f", {getattr(decision, 'outcome', '') or ''}"


def _same_decision(expected: str, got: str) -> bool:
    wanted, found = expected.split(", "), got.split(", ")
    pairs = list(zip(wanted, found, strict=False))
    return all(one == "?" or one.casefold() == other.casefold() for one, other in pairs)
