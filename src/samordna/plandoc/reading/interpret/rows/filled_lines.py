"""Labelled lines of templates: "Ansvarig: [ange ansvarig]", "Status: ( ) klar (x) pågår"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows.choices import Choice, choice_in, nothing_chosen
from samordna.plandoc.reading.interpret.rows.unwritten import Told, unwritten_in
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID
from samordna.plandoc.reading.interpret.words.template_words import asked_in_label, is_prompt, prompts_in

_LABELLED = lazily(
    r"(?P<label>[A-ZÅÄÖ][^:\n]{1,60}?)\s*(?::|(?<=\?)(?=\s*[\[(☐☒☑○●]))[ \t]*(?P<value>\S[^\n]*)"
)
_NEXT_LABEL = lazily(r"(?<=\w)\s+(?=[A-ZÅÄÖ][\w ]{1,30}:\s)")
_ABOUT_SIGNS = lazily(r"(?i:tecken|teckenförklaring|förklaring|symbol(?:er)?|så läser du|färger)\b.*")
_TITLE = lazily(r"(?i:åtgärd|aktivitet|insats|mål|delmål|punkt|nr\.?)\s*\d{1,2}[.:]?")


@dataclass(slots=True)
class _Line:
    """A line of a piece, with what it says behind its label; ``prompt`` says that nobody has filled that in. ``behind`` are other
    labels behind options, with their values."""

    piece: Piece
    at: int
    label: str
    value: str
    asked: str
    prompt: bool
    choice: Choice | None
    behind: str

    @property
    def is_empty(self) -> bool:
        return self.prompt or (self.choice is not None and not self.choice.chosen)


@dataclass(slots=True)
class Lines:
    """The labelled lines of a file, gathered card by card: one that nobody has filled in at all is none."""

    reading: Reading
    _cards: list[list[_Line]] = field(default_factory=lambda: [[]])
    _titles: dict[int, Piece] = field(default_factory=dict)

    def take(self, piece: Piece) -> bool:
        """Gather the lines of a piece; whether all of them have labels."""
        lines = list(_lines(piece))
        if not lines:
            self.part(piece)
        for line in lines:
            if self._cards[-1] and line.label == self._cards[-1][0].label:
                self.part()
            self._cards[-1].append(line)
        return bool(lines)

    def part(self, piece: Piece | None = None) -> None:
        """What stands below a piece is of another card, which that may name by a number alone: "Åtgärd 4"."""
        self._cards.append([])
        if piece and _TITLE.fullmatch(piece.text.strip()):
            self._titles[len(self._cards) - 1] = piece

    def fill(self) -> set[int]:
        """Let the lines say what somebody has written or chosen. Gives the pieces (by id) that nobody has filled in."""
        gone: set[int] = set()
        unwritten = unwritten_in(
            [[Told(one.label, one.value) for one in card] for card in self._cards if card]
        )
        for number, card in enumerate(self._cards):
            for line in card:
                line.prompt = line.prompt or unwritten.asks(line.label, line.value)
            if not any(line.is_empty or line.choice or line.asked for line in card):
                continue
            told = [Told(line.label, line.value) for line in card]
            if card and (all(line.is_empty for line in card) or unwritten.is_card(told)):
                gone |= self._leave_out(card)
                if title := self._titles.get(number):
                    self.reading.leave_out(title.text, title.place, Why.TEMPLATE)
                    gone.add(id(title))
                continue
            for line in card:
                self._fill(line)
        return gone

    def _leave_out(self, card: list[_Line]) -> set[int]:
        gone: set[int] = set()
        for _, group in groupby(card, lambda line: id(line.piece)):
            lines = list(group)
            piece = lines[0].piece
            texts = piece.text.split("\n")
            if len(lines) == len(texts):
                self.reading.leave_out(piece.text, piece.place, Why.TEMPLATE)
                gone.add(id(piece))
                continue
            for line in lines:
                self.reading.empty(texts[line.at], piece.place, Why.TEMPLATE)
                texts[line.at] = ""
            piece.text = "\n".join(texts)
        return gone

    def _fill(self, line: _Line) -> None:
        if not (line.is_empty or line.choice or line.asked):
            return
        value, left = line.value, line.asked
        if line.prompt:
            value, left = NOTHING_SAID[1], f"{left} {line.value}"
        elif line.choice:
            value, left = line.choice.chosen or NOTHING_SAID[1], f"{left} {line.choice.others}"
            value = f"{value} {line.behind}".strip()
            self.reading.empty(line.choice.crosses, line.piece.place, Why.LABEL)
            if not line.choice.chosen:
                self.reading.doubt(nothing_chosen(f"{line.label}: {line.value}"), line.piece.place)
        self.reading.empty(left, line.piece.place, Why.TEMPLATE)
        texts = line.piece.text.split("\n")
        texts[line.at] = f"{line.label}: {value}"
        line.piece.text = "\n".join(texts)


def in_one_line(piece: Piece) -> None:
    """Let a row of options in columns be the line that it is: "Genomförd?  [ ] Ja  [x] Nej"."""
    label, *options = [cell for row in piece.rows for cell in row.cells if cell] or [""]
    if len(piece.rows) == 1 and label and choice_in(" ".join(options)):
        piece.kind, piece.text, piece.rows = BlockKind.PARAGRAPH, " ".join([label, *options]), []


def _lines(piece: Piece) -> Iterator[_Line]:
    """The lines of a piece, where each has a label."""
    found = [_LABELLED.fullmatch(line.strip()) for line in piece.text.split("\n")]
    if not all(one and not _ABOUT_SIGNS.fullmatch(one["label"]) for one in found):
        return
    for at, match in enumerate(filter(None, found)):
        label, asked = asked_in_label(match["label"])
        value, prompt = match["value"], is_prompt(match["value"])
        for words in () if prompt else prompts_in(value):
            value, asked = " ".join(value.replace(words, " ").split()), f"{asked} {words}"
        options, *others = _NEXT_LABEL.split(value, maxsplit=1)
        yield _Line(piece, at, label, value, asked, prompt, choice_in(options), " ".join(others))
