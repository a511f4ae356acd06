"""The things to be done that stand below each other in a cell, each with the lines that say who does it and when."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.labels.bare_fields import fields_of
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS

_BULLET = lazily(r"^[•·▪‣*–—-]\s+(?=\S)")
_BEHIND_BRACKETS = lazily(r"(?<=[)\]])\.?[ ]+(?=[A-ZÅÄÖ])")
"""Where a thing may begin behind the brackets of another that a page has set on its line."""

_CLOSED = (")", "]", ").", "].")
_GOES_ON = (",", "-", "/", "&")


def things_in(cell: str, *, each: bool) -> list[str]:
    """The things of a cell, each with the lines below it that say only who or when. ``each`` says that a line is a thing where
    nothing speaks against it; else it goes on with the one above until that has said who or when."""
    lines = [part for line in cell.split("\n") if line.strip() for part in _parted(line.strip())]
    bulleted = any(map(_BULLET.match, lines))
    things: list[str] = []
    for line in lines:
        text = _BULLET.sub("", line)
        begins = (
            bool(_BULLET.match(line)) if bulleted else each or bool(things and fields_of(things[-1]).fields)
        )
        more = _tells_more(text)
        if things and (more or not begins or _is_open(things[-1], text)):
            things[-1] += f"\n{text}" if more else f" {text}"
        else:
            things.append(text)
    return things


def _parted(line: str) -> list[str]:
    """A line as the several things that it holds where each ends in brackets of its own."""
    parts = _BEHIND_BRACKETS.split(line)
    return parts if all(part.endswith(_CLOSED) for part in parts) else [line]


def _tells_more(text: str) -> bool:
    """Whether a line says nothing but who or when of what stands above it."""
    told = labelled(text)
    if told.fields or text.startswith(("(", "[")):
        return not told.before
    return not text.endswith(_CLOSED) and bool(who_and_when(text))


def _is_open(above: str, text: str) -> bool:
    """Whether the line above is not at its end, or this one does not begin a thing."""
    parted = above.count("(") > above.count(")")
    unfinished = above.endswith(_GOES_ON) or above.rsplit(maxsplit=1)[-1].lower() in CONNECTORS
    return parted or unfinished or text[:1].islower()
