"""Ready-printed options with boxes, of which one or several are crossed: "☐ Klar ☒ Pågår", "( ) ja (x) nej"."""

from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.vocabulary import Text

_OPEN = "☐⬜□○◯⚪"
_CROSSED = "☒☑✓✔✗✘🗹■●◉⚫"
_BOX = lazily(rf"(?P<open>[{_OPEN}]|\[\s?\]|\(\s?\))|(?P<crossed>[{_CROSSED}]|\[[xX✓✔]\]|\([xX✓✔]\))")
_OTHER_SIGNS = lazily(r"[◐◑◔◕◒◓🟢🟡🟠🔴]|[=–—]")
_MOST_WORDS = 6
_FEWEST = 2


class Choice(NamedTuple):
    """The options that are crossed, the words of those that are not, and the crosses where letters make them: "(x)"."""

    chosen: str
    others: str
    crosses: str = ""


def choice_in(text: str) -> Choice | None:
    """What is crossed among the options that a text consists of; None where it is anything else, a list of deeds to tick off
    among them."""
    boxes = list(_BOX.finditer(text))
    if len(boxes) < _FEWEST or not any(box["open"] for box in boxes):
        return None
    ends = [box.start() for box in boxes[1:]]
    behind = not text[: boxes[0].start()].strip()
    spans = (
        zip((box.end() for box in boxes), [*ends, len(text)], strict=True)
        if behind
        else zip([0, *(box.end() for box in boxes[:-1])], (box.start() for box in boxes), strict=True)
    )
    options = [" ".join(text[start:end].split()).strip(" ,;|/") for start, end in spans]
    if not behind and text[boxes[-1].end() :].strip(" ."):
        return None
    if not all(map(_is_option, options)):
        return None
    said = [(option, bool(box["crossed"])) for option, box in zip(options, boxes, strict=True)]
    return Choice(
        ", ".join(option for option, crossed in said if crossed),
        " ".join(option for option, crossed in said if not crossed),
        " ".join(box[0] for box in boxes if box[0].strip("[]() ").isalpha()),
    )


def nothing_chosen(options: str) -> Text:
    """What a person is asked about ready-printed options that nobody has crossed."""
    told = " ".join(options.split())
    return Text(
        f"Inget av alternativen är valt: ”{told}”. Ange vad som gäller.",
        f"None of the options is chosen: “{told}”. Enter what applies.",
    )


def _is_option(words: str) -> bool:
    return (
        0 < len(words.split()) <= _MOST_WORDS
        and not _OTHER_SIGNS.search(words)
        and Trait.DEED not in traits_of(words)
    )
