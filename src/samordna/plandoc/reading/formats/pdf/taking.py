"""The words of a tagged file as they are taken: each content once, what is no text left out by name."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_in_order
from samordna.plandoc.reading.formats.pdf.tree import Content
from samordna.plandoc.reading.formats.pdf.words import Word


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of some content, and the page they begin on (from 1)."""

    lines: list[PdfLine]
    page: int

    @property
    def top(self) -> float:
        return self.lines[0].top if self.lines else 0.0

    @property
    def text(self) -> str:
        return join_lines(line.text for line in self.lines)


@dataclass
class Taking:
    """``taken`` are the contents that have their place."""

    words: dict[Content, list[Word]]
    left_out: list[LeftOut] = field(default_factory=list)
    taken: set[Content] = field(default_factory=set)

    def passage(self, contents: list[Content]) -> Passage:
        pages: dict[int, list[Word]] = {}
        for content in contents:
            self.taken.add(content)
            pages.setdefault(content.page + 1, []).extend(self.words.get(content, ()))
        lines = {page: lines_in_order(words) for page, words in pages.items() if words}
        for page, inside in lines.items():
            self.leave_number(" ".join(line.calls for line in inside if line.calls), page)
        return Passage([line for inside in lines.values() for line in inside], next(iter(lines), 0))

    def words_of(self, contents: list[Content]) -> list[Word]:
        return [word for content in contents for word in self.words.get(content, ())]

    def leave_contents(self, contents: list[Content], why: Why) -> None:
        passage = self.passage(contents)
        if any(map(str.isalnum, passage.text)):
            self.leave(passage.text, passage.page, why)

    def leave_number(self, number: str, page: int) -> None:
        if number:
            self.leave(number, page, Why.NUMBERING)

    def leave(self, text: str, page: int, why: Why) -> None:
        self.left_out.append(LeftOut(text, FilePlace(page=page), why))
