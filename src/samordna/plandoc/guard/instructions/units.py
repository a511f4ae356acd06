"""The parts of a text that an instruction may stand in: sentences, cells of a row, and bullets with the words that lead them."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.guard.instructions.forms import may_be_form, may_be_form_in_words
from samordna.plandoc.guard.instructions.gate import (
    BOTH,
    NEITHER,
    Stretch,
    is_any_part_worth,
    may_be_heavy_together,
    stretch_of,
    whole_of,
    worth_of,
)
from samordna.plandoc.guard.instructions.passages import CELLS, pieces, sentences
from samordna.plandoc.guard.instructions.questions import asks_for_people, is_answer
from samordna.plandoc.guard.instructions.rows import units_of_row
from samordna.plandoc.guard.instructions.terms import is_heading_of_terms
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits, tokens_of
from samordna.plandoc.guard.instructions.unit import LONGEST, Unit
from samordna.plandoc.lazily import lazily

_LEAD_ENDS = lazily(r"[.!?]\s*$")
_GOES_ON = lazily(r"\s*(?:ta med|den|det|där|inkludera|include|lägg|add)\b")
_PARTED = lazily(r"[\n|\t•▪●.!?](?:(?<=[\n|\t•▪●])|[\"”»)]?\s)")
"""Most texts are one sentence, which one look tells; begins with one of few signs, which are quickly looked for."""
_LISTED = lazily(r"[\n•▪●]")
_NUMBERED = lazily(r"\d[.)]\s*\Z")
_NUMBER = 8
_NOTHING = Stretch(0, 0, [], 0)
_SHORT, _SHORT_LEAD, _FEW_WORDS = 40, 200, 16
_SHORT_TOGETHER = 160
_QUESTION_END = 4
_ASKS = bits("who", "those", "name")
_STORES, _WRITES = bits("store"), bits("light")
_ACTS = bits("strong", "medium", "telling", "light", "store")


def units_of(lower: str, text: str, whole: Stretch | None = None, *, every: bool = False) -> Iterator[Unit]:
    """Those that may be an instruction; ``every`` one is what the weights are fitted to.

    ``whole`` are all words of the text, where they have been looked at before.
    """
    if not is_parted(text):
        if unit := alone(whole or whole_of(lower), lower, every=every):
            yield unit
        return
    if whole and not every and not _may_hold_any(lower, text, whole):
        return
    led_by = before = _NOTHING
    bullets: list[Stretch] = []
    for start, end, is_bullet in pieces(text):
        is_row = CELLS.search(text, start, end) is not None
        if not is_bullet or is_row:
            yield from _whole_list(lower, led_by, bullets)
            bullets = []
        if is_row:
            yield from units_of_row(lower, text, start, end, every=every)
            led_by = before = _NOTHING
            continue
        for first, last in sentences(lower, start, end):
            is_led = is_bullet and first == start
            said = stretch_of(lower, first, last)
            if _is_asked(lower, before):
                yield _answer(lower, before, said)
            else:
                lead = _lead(lower, led_by) if is_led else _told_before(lower, before, first)
                if unit := alone(said, lower, lead, every=every):
                    yield unit
            is_joined = _are_short(before, last) and not (is_led and _is_numbered(text, start))
            if is_joined and (every or may_be_heavy_together([before, said])):
                yield _both(lower, before, said)
            before = said
            bullets += [before] if is_led else []
        if not is_bullet:
            led_by = before
    yield from _whole_list(lower, led_by, bullets)


def _may_hold_any(lower: str, text: str, whole: Stretch) -> bool:
    """Whether any part may be one, which the words of most texts tell together."""
    leads = whole.marks & _STORES and whole.marks & _WRITES
    is_listed = whole.marks & _ACTS and _LISTED.search(text)
    is_form = CELLS.search(text) and may_be_form(lower, 0, len(lower), whole.marks)
    return bool(leads or is_listed or is_form or "?" in lower) or is_any_part_worth(whole)


def is_parted(text: str) -> bool:
    """Whether it may be more than one sentence."""
    return _PARTED.search(text) is not None


def alone(said: Stretch, lower: str, lead: Sequence[Token] = (), *, every: bool = False) -> Unit | None:
    """A sentence with what leads it, if it may be an instruction."""
    worth = BOTH if lead or every else worth_of(said)
    if worth is NEITHER and not may_be_form_in_words(lower, said.start, said.end, said.marks):
        return None
    own = tokens_of(lower, said.start, said.end)
    is_loose = bool(lead) and not any_of(own[:1], _ASKS)
    looked_at = said if not lead and len(own) <= LONGEST else None
    return Unit(said.start, said.end, [*lead, *own][:LONGEST], is_loose=is_loose, worth=worth, said=looked_at)


def _answer(lower: str, asked: Stretch, said: Stretch) -> Unit:
    """A sentence behind a question after people."""
    own = tokens_of(lower, said.start, said.end)
    question = tokens_of(lower, asked.start, asked.end)[:-1]
    return Unit(said.start, said.end, [*question, *own], is_loose=True, is_answer=is_answer(own))


def _both(lower: str, before: Stretch, said: Stretch) -> Unit:
    parts = [tokens_of(lower, one.start, one.end) for one in (before, said)]
    joined = tokens_of(lower, before.start, said.end)
    return Unit(before.start, said.end, joined, parts, is_together=True)


def _is_numbered(text: str, start: int) -> bool:
    """A number begins anew: it is a heading, or stands for itself."""
    return _NUMBERED.search(text, max(0, start - _NUMBER), start) is not None


def _are_short(before: Stretch, end: int) -> bool:
    """Two sentences that may be one: "Lärarna fyller i mallen. Den gäller elever i miljön."."""
    return before.start < before.end and end - before.start <= _SHORT_TOGETHER


def _whole_list(lower: str, led_by: Stretch, bullets: list[Stretch]) -> Iterator[Unit]:
    """The bullets of one list as one sentence: "anteckna: namn, åsikter, vilka personen umgås med"."""
    lead = _lead(lower, led_by) if len(bullets) > 1 else []
    if not lead:
        return
    tokens = lead
    for bullet in bullets:
        comma = Token(",", bullet.start, bullet.start + 1, 0)
        tokens = [*tokens, comma, *tokens_of(lower, bullet.start, bullet.end)]
        if len(tokens) > LONGEST:
            break
    yield Unit(bullets[0].start, bullets[-1].end, tokens[:LONGEST], is_loose=True)


def _lead(lower: str, led_by: Stretch) -> list[Token]:
    """The words that lead a list: a short line without an end that tells to record something."""
    is_short = led_by.end - led_by.start <= _SHORT_LEAD and len(led_by.words) <= _FEW_WORDS
    if not (led_by.marks & _ACTS and is_short) or _LEAD_ENDS.search(lower, led_by.start, led_by.end):
        return []
    tokens = tokens_of(lower, led_by.start, led_by.end)
    return tokens if len(tokens) <= _FEW_WORDS and not is_heading_of_terms(tokens) else []


def _told_before(lower: str, before: Stretch, start: int) -> list[Token]:
    """The words of "Gör en lista." before "Ta med alla som …": a short sentence to which the next one goes on."""
    is_told = before.marks & _STORES and before.marks & _WRITES and before.end - before.start <= _SHORT
    return tokens_of(lower, before.start, before.end) if is_told and _GOES_ON.match(lower, start) else []


def _is_asked(lower: str, before: Stretch) -> bool:
    first, last = before.start, before.end
    is_question = first < last and lower.find("?", max(first, last - _QUESTION_END), last) >= 0
    return is_question and asks_for_people(tokens_of(lower, first, last))
