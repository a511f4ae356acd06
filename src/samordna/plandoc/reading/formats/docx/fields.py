"""Fields: what a reader sees of them is their result, never their instruction.

A table of contents is a field that runs over many paragraphs, often without any other sign of what it is. Where the file
has lost a field's end, no field reaches beyond its paragraph: otherwise the rest of the plan would be taken for contents.
"""

from dataclasses import dataclass

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.docx.names import number, value, w
from samordna.plandoc.reading.formats.xml import Element

_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def kind(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


class Fields:
    """The fields that are open where the reading has come to."""

    def __init__(self, root: Element | None = None) -> None:
        marks = [] if root is None else [mark.get(w("fldCharType")) for mark in root.iter(w("fldChar"))]
        self._balanced = marks.count("begin") == marks.count("end")
        self._open: list[_Field] = []

    @property
    def reason(self) -> Why | None:
        """Why text here is no part of what is read; None in plain text and in an ordinary result."""
        if any(not field.has_result for field in self._open):
            return Why.HIDDEN
        kinds = {field.kind for field in self._open}
        if kinds & _CONTENTS:
            return Why.CONTENTS
        return Why.PAGE_STAMP if kinds & _PAGES else None

    def mark(self, mark: Element) -> str:
        """Begin, go on to the result of, or end a field. Gives the choice shown by an old form's list."""
        match mark.get(w("fldCharType")):
            case "begin":
                self._open.append(_Field())
                return _chosen(mark)
            case "separate" if self._open:
                self._open[-1].has_result = True
            case "end" if self._open:
                self._open.pop()
        return ""

    def instruct(self, text: str) -> None:
        if self._open:
            self._open[-1].instruction += text

    def open_simple(self, instruction: str) -> None:
        self._open.append(_Field(instruction, has_result=True))

    def close_simple(self) -> None:
        if self._open:
            self._open.pop()

    def end_paragraph(self) -> None:
        """No instruction goes on in the next paragraph; results do, where every field has its end."""
        self._open = [field for field in self._open if field.has_result and self._balanced]


def _chosen(begin: Element) -> str:
    choices = begin.find(f"{w('ffData')}/{w('ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(w("val"), "") for entry in choices.iter(w("listEntry"))]
    chosen = number(value(choices, "result") or value(choices, "default"))
    return entries[chosen] if chosen < len(entries) else ""
