"""The parts of a text that an instruction may stand in: sentences, cells of a row, and bullets with the words that lead them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from samordna.plandoc.guard.instructions.gate import BOTH, Worth, may_record
from samordna.plandoc.guard.instructions.passages import CELLS, pieces, sentences
from samordna.plandoc.guard.instructions.questions import asks_for_people, is_answer
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits, tokens_of

_LONGEST = 160
"""Words of a sentence that are read together."""
_LEAD_ENDS = re.compile(r"[.!?]\s*$")
_GOES_ON = re.compile(r"\s*(?:ta med|den|det|där|inkludera|include|lägg|add)\b")
_PARTED = re.compile(r"[\n|\t•▪●]|[.!?][\"”»)]?\s")
"""Most texts are one sentence, which one look tells."""
_SHORT = 40
_SHORT_TOGETHER = 160
_QUESTION_END = 4
_ASKS = bits("who", "those", "name")
_STORES, _WRITES = bits("store"), bits("light")
_ACTS = bits("strong", "medium", "telling", "light", "store")


@dataclass(frozen=True, slots=True)
class Unit:
    """Words read as one sentence."""

    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    parts: list[list[Token]] = field(default_factory=list)
    """Of a whole row its cells, of two sentences each."""
    is_row: bool = False
    """Of a table, and maybe the head of a form."""
    is_loose: bool = False
    """Put together from lines that may have nothing to do with each other: what is found only asks."""
    is_answer: bool = False
    """Told to be written down, behind a question after people."""
    is_together: bool = False
    """A row or two sentences that have been read one by one, as a whole."""
    worth: Worth = BOTH


def units_of(lower: str, text: str, *, every: bool = False) -> Iterator[Unit]:
    """Those that may be an instruction; ``every`` one is what the weights are fitted to."""
    if not _PARTED.search(text):
        worth = BOTH if every else may_record(lower, 0, len(lower))
        if any(worth):
            yield Unit(0, len(lower), tokens_of(lower, 0, len(lower))[:_LONGEST], worth=worth)
        return
    led_by, before = (0, 0), (0, 0)
    bullets: list[tuple[int, int]] = []
    for start, end, is_bullet in pieces(text):
        if not is_bullet or CELLS.search(text, start, end):
            yield from _whole_list(lower, led_by, bullets)
            bullets = []
        if CELLS.search(text, start, end):
            yield from _row_units(lower, text, start, end, every)
            led_by = before = (0, 0)
            continue
        for first, last in sentences(lower, start, end):
            is_led = is_bullet and first == start
            lead = _lead(lower, *led_by) if is_led else _told_before(lower, before, first)
            if _is_asked(lower, before):
                own = tokens_of(lower, first, last)
                asked = tokens_of(lower, *before)[:-1]
                yield Unit(first, last, [*asked, *own], is_loose=True, is_answer=is_answer(own))
            elif any(worth := BOTH if lead or every else may_record(lower, first, last)):
                own = tokens_of(lower, first, last)
                is_loose = bool(lead) and not any_of(own[:1], _ASKS)
                yield Unit(first, last, [*lead, *own][:_LONGEST], is_loose=is_loose, worth=worth)
            if _are_short(before, last) and (every or may_record(lower, before[0], last).heavy):
                joined = tokens_of(lower, before[0], last)
                parts = [tokens_of(lower, *before), tokens_of(lower, first, last)]
                yield Unit(before[0], last, joined, parts, is_together=True)
            before = (first, last)
            bullets += [before] if is_led else []
        if not is_bullet:
            led_by = before
    yield from _whole_list(lower, led_by, bullets)


def _are_short(before: tuple[int, int], end: int) -> bool:
    """Two sentences that may be one: "Lärarna fyller i mallen. Den gäller elever i miljön."."""
    return before[0] < before[1] and end - before[0] <= _SHORT_TOGETHER


def _whole_list(lower: str, led_by: tuple[int, int], bullets: list[tuple[int, int]]) -> Iterator[Unit]:
    """The bullets of one list as one sentence: "anteckna: namn, åsikter, vilka personen umgås med"."""
    lead = _lead(lower, *led_by) if len(bullets) > 1 else []
    if not lead:
        return
    tokens = lead
    for start, end in bullets:
        tokens = [*tokens, Token(",", start, start + 1, 0), *tokens_of(lower, start, end)]
        if len(tokens) > _LONGEST:
            break
    yield Unit(bullets[0][0], bullets[-1][1], tokens[:_LONGEST], is_loose=True)


def _lead(lower: str, start: int, end: int) -> list[Token]:
    """The words that lead a list: a short line without an end that tells to record something."""
    if end - start > 200 or _LEAD_ENDS.search(lower, start, end):
        return []
    tokens = tokens_of(lower, start, end)
    return tokens if len(tokens) <= 16 and any(token.is_(_ACTS) for token in tokens) else []


def _told_before(lower: str, before: tuple[int, int], start: int) -> list[Token]:
    """The words of "Gör en lista." before "Ta med alla som …": a short sentence to which the next one goes on."""
    first, last = before
    if last - first > _SHORT or first == last or not _GOES_ON.match(lower, start):
        return []
    tokens = tokens_of(lower, first, last)
    is_store = any(token.is_(_STORES) for token in tokens)
    return tokens if is_store and any(token.is_(_WRITES) for token in tokens) else []


def _is_asked(lower: str, before: tuple[int, int]) -> bool:
    first, last = before
    is_question = first < last and lower.find("?", max(first, last - _QUESTION_END), last) >= 0
    return is_question and asks_for_people(tokens_of(lower, first, last))


def _row_units(lower: str, text: str, start: int, end: int, every: bool) -> Iterator[Unit]:
    cells = []
    first = start
    for edge in [*(match.start() for match in CELLS.finditer(text, start, end)), end]:
        if lower[first:edge].strip():
            cells.append(tokens_of(lower, first, edge))
            if any(worth := BOTH if every else may_record(lower, first, edge)):
                yield Unit(first, edge, cells[-1][:_LONGEST], worth=worth)
        first = edge + 1
    filled = [cell for cell in cells if cell]
    if len(filled) > 1:
        tokens = [token for cell in filled for token in cell]
        yield Unit(tokens[0].start, tokens[-1].end, tokens[:_LONGEST], filled, is_row=True, is_together=True)
