"""What the lines below a measure's name say: behind a label, or by what they show without one."""

from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_parts import who_before_when, who_when_and_more
from samordna.plandoc.reading.interpret.labels.labelled import BARE, unknown_label
from samordna.plandoc.reading.interpret.labels.meanings import meaning_of
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.small_words import Column

_MOST_LABEL_WORDS = 3
_MOST_WORDS = 6
_MOST_WORDS_BOTH = 8
_SENTENCE = 4
_TIMES = (Column.TIME, Column.START, Column.END)
_LED = lazily(r"(?P<label>[A-ZÅÄÖ]\w+(?: [a-zåäö]\w*){1,3}):\s")
_SIGNS = lazily(r"\s+[–—|•·]\s+")
TEXT = "#text"
WHEN = "#when"
WHO = "#who"
MORE = "#more"
"""What stands behind who and when on their line."""
SHOWN = {
    WHEN: frozenset({Trait.TIME}),
    "#cost": frozenset({Trait.COST}),
    "#status": frozenset({Trait.STATUS}),
    WHO: frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER}),
}
"""What can be seen of a line without a label."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a line below a name says, or a part of it: its ``label``, and the ``kind`` of cells that it is one of: those after the
    same label, or those that show the same without one."""

    kind: str
    label: str
    value: str
    line: Piece


def cells_of(line: Piece) -> list[Cell]:
    """What a line says; one without a label may be parted by signs into several that each show what they are."""
    whole = _cell(line.text, line)
    if whole.label and (both := who_and_when(line.text.strip(" ."))):
        return [Cell(WHO if one.column is Column.RESPONSIBLE else WHEN, "", one.value, line) for one in both]
    if whole.label:
        return [whole]
    text = " ".join(line.text.split())
    if all_told := who_when_and_more(text):
        return [Cell(kind, "", value, line) for kind, value in zip((WHO, WHEN, MORE), all_told, strict=True)]
    short = len(line.text.split()) <= _MOST_WORDS_BOTH and not line.text.endswith(".")
    if short and (told := who_before_when(line.text)):
        return [Cell(WHO, "", told[0], line), Cell(WHEN, "", told[1], line)]
    parts = [_cell(part, line) for part in _SIGNS.split(line.text)]
    kinds = {one.kind for one in parts} - {TEXT}
    return parts if len(kinds) == len(parts) else [whole]


def _cell(text: str, line: Piece) -> Cell:
    is_text = text.endswith(".") and len(text.split()) >= _SENTENCE
    text = text.strip(" .")
    if label := _label_before(text):
        return _labelled(label.rstrip(":"), text[len(label) :].strip(" :–-\n"), line)
    if (bare := BARE.match(text)) and names_column(bare["label"]):
        return _labelled(bare["label"], bare["value"], line)
    if strange := unknown_label(text):
        return Cell(strange[0].casefold(), *strange, line)
    traits = traits_of(text) if len(text.split()) <= _MOST_WORDS else frozenset()
    traits = traits & {Trait.TIME} if is_text else traits
    return Cell(next((kind for kind, shown in SHOWN.items() if traits & shown), TEXT), "", text, line)


def _labelled(label: str, value: str, line: Piece) -> Cell:
    """A cell behind a label; who and when are of a kind with those that no label names."""
    column = column_of(label)
    kind = WHEN if column in _TIMES else WHO if column is Column.RESPONSIBLE else label.casefold()
    return Cell(kind, label, value, line)


def _label_before(text: str) -> str:
    """The words that a line begins with which are the name of a column: "Ansvarig Rektor", "Tid: maj 2026"."""
    if (led := _LED.match(text)) and meaning_of(led["label"]) and names_column(led["label"].split()[0]):
        return f"{led['label']}:"
    words = text.split()
    for length in range(min(_MOST_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:length])
        if label[0].isupper() and names_column(label.rstrip(":")):
            return label
    return ""
