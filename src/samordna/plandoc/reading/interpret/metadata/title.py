"""The title: as the cover has it, over one line or several, or where else the file says it."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.metadata.title_signs import (
    LONGEST,
    SUBJECT,
    addresses,
    addresses_in_table,
    may_be_title,
    named_elsewhere,
    names_plan,
    opens_section,
    plain,
)
from samordna.plandoc.reading.interpret.metadata.title_weights import ENOUGH, SURE, Signs
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS, words_of

_ABOUT = lazily(
    r"\bmot (?:våldsbejakande extremism(?: och terrorism)?|radikalisering|extremism)|\bmot [a-zåäö]+(?: [a-zåäö]+)? extremism"
)
_PARTIES = lazily(r"mellan\s+.*\b(?:kommun|stad|kommunen|polis\w*|region\w*)\b", re.IGNORECASE)
"""Who has agreed on what the title names: a line of its own on a cover."""

_SENDER = lazily(r"^(?:[A-ZÅÄÖ-]{2,}\s){1,2}(?:KOMMUN|STAD)\s+(?=[A-ZÅÄÖ][a-zåäö])")
"""Who sends the plan, in capitals on the line of the title."""

_OPENS = words_of("mot för om i kring avseende till vid och samt – - på med against for on")
_BEHIND = lazily(r"\s*\((?P<said>[^()]+)\)$")
_FIRST_PIECES = 15
_MOST_LINES = 4


def title_pieces(pieces: list[Piece], source: SourceFile) -> list[Piece]:
    """The heading or the lines of the cover that are the title. A cover has no running text above it."""
    candidates = list(_candidates(pieces))
    if not candidates:
        return []
    signs = Signs(pieces, source, [pieces[index] for index in candidates])
    best = max(candidates, key=lambda index: (signs.weight(index), -index))
    if signs.weight(best) >= ENOUGH:
        return _whole(pieces, best, source)
    first = next((index for index in candidates if signs.is_first(index)), None)
    return [] if first is None else _whole(pieces, first, source)


def is_only_by_place(title: list[Piece], pieces: list[Piece], source: SourceFile) -> bool:
    """Whether nothing but its place says that a line is the title: a person should look."""
    candidates = [pieces[index] for index in _candidates(pieces)]
    at = next((index for index, piece in enumerate(pieces) if title and piece is title[0]), None)
    return (
        at is not None
        and not names_plan(title_of(title))
        and Signs(pieces, source, candidates).weight(at) < SURE
    )


def _candidates(pieces: list[Piece]) -> Iterator[int]:
    """The places of what may be a title: lines before the running text that say more than facts of the plan. The senders may
    stand beside each other above it."""
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        at_top = not index and len(piece.rows) == 1
        if piece.kind is BlockKind.TABLE and (at_top or tells_of_plan(piece) or addresses_in_table(piece)):
            continue
        if piece.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or is_running(piece.text):
            return
        if may_be_title(piece.text) and not addresses(piece.text):
            yield index
        if piece.kind is BlockKind.HEADING and index and opens_section(piece.text):
            return


def _whole(pieces: list[Piece], index: int, source: SourceFile) -> list[Piece]:
    """The title's piece with those that go on with it, and a word above that it needs."""
    first = pieces[index]
    found = [first]
    known = [plain(text) for text in named_elsewhere(source)]
    for piece in pieces[index + 1 : index + _MOST_LINES]:
        if piece.kind is not first.kind or not _goes_on(found, piece, known):
            break
        found.append(piece)
    above = pieces[index - 1] if index else None
    if (
        above is not None
        and first.text[:1].islower()
        and above.kind is first.kind
        and len(above.text.split()) <= len(_OPENS)
    ):
        found.insert(0, above)
    return found


def _goes_on(found: list[Piece], piece: Piece, known: list[str]) -> bool:
    text = piece.text.strip()
    if is_running(text) or len(text) > LONGEST or text.endswith(":") or _PARTIES.match(text):
        return False
    joined = plain(" ".join([*(one.text for one in found), text]))
    if any(one.startswith(joined) for one in known):
        return True
    words, before = text.split(), found[-1].text.split()
    if not words or not before:
        return False
    unfinished = before[-1].lower() in CONNECTORS or before[-1].endswith(("-", ","))
    same_style = piece.level == found[-1].level
    return (
        unfinished
        or words[0] in _OPENS
        or (same_style and text[0].islower() and not is_only_facts(text, list(bare_facts(text))))
    )


def title_of(pieces: list[Piece]) -> str:
    """The words of the title, without the sender in capitals before them and the registry number in brackets behind them."""
    text = SUBJECT.sub("", _SENDER.sub("", " ".join(" ".join(piece.text.split()) for piece in pieces)))
    behind = _BEHIND.search(text)
    return text[: behind.start()] if behind and any(numbers_in(behind["said"])) else text


def title_elsewhere(source: SourceFile) -> str:
    """The title that the running head or the file's own properties say, when the cover has none."""
    return next((text for text in named_elsewhere(source) if names_plan(text)), "")


def made_up(pieces: list[Piece]) -> str:
    """What the text is about, when nothing is a title."""
    text = " ".join(piece.text for piece in pieces)
    about = _ABOUT.search(text)
    plan = "Handlingsplan" if re.search("handlingsplan", text, re.IGNORECASE) else "Plan"
    return f"{plan} {about[0]}" if about else ""
