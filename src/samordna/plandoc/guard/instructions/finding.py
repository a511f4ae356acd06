"""The instructions in a text: what the grammar reads, and else what weighs enough."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.instructions.adding import add_up
from samordna.plandoc.guard.instructions.asides import without_asides
from samordna.plandoc.guard.instructions.counts import is_only_a_count
from samordna.plandoc.guard.instructions.denial import is_denied
from samordna.plandoc.guard.instructions.forms import (
    is_form_for_the_named,
    is_form_in_a_line,
    is_form_of_people,
)
from samordna.plandoc.guard.instructions.gate import Stretch, stretch_of
from samordna.plandoc.guard.instructions.gathered_material import are_of_concern, is_summary_of_views
from samordna.plandoc.guard.instructions.in_buildings import is_of_those_in_building
from samordna.plandoc.guard.instructions.judging import STORE, judged
from samordna.plandoc.guard.instructions.phrases import Target, named_at
from samordna.plandoc.guard.instructions.receivers import is_of_receivers
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.sureness import Reading
from samordna.plandoc.guard.instructions.targets import target_after, target_before
from samordna.plandoc.guard.instructions.task_lists import is_list_of_tasks
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.guard.instructions.unit import Unit
from samordna.plandoc.guard.instructions.units import alone, is_parted, units_of
from samordna.plandoc.guard.instructions.unrecorded import is_no_instruction
from samordna.plandoc.guard.instructions.upkeep import is_only_kept_up
from samordna.plandoc.guard.instructions.weight import is_heavy
from samordna.plandoc.lazily import lazily

_ACT = bits("strong", "medium", "telling", "light", "store", "document")
_PREPOSITIONAL = bits("prepositional")
_LINK, _INTO, _MODAL = bits("link"), bits("into"), bits("modal")
_BELONGS, _LEADS_TO_ORDER = bits("name", "data", "particle"), {":", "-"}
_NAMED_NEAR = 20
_NEW_LINE = lazily(r"\n(?=[ \t]*[A-ZÅÄÖÆØ])")
_WITHOUT_BREAK = 2
_OF_WHOEVER_IS_TOLD_OF = (is_summary_of_views, is_only_kept_up, is_of_those_in_building, is_list_of_tasks)
"""Of nobody by themselves, and of those of whom something is feared or thought where that stands beside."""
_NOUN_ENDINGS = ("ning", "ningen", "ing", "tion", "tionen", "upp", "bok")
_PASSIVE_ENDINGS = ("s", "de", "da", "ad", "at", "ed", "t", "en", "een", "ään", "ing")


def find_register_instructions(lower: str, text: str, whole: Stretch) -> Iterable[FoldedHit]:
    """Every instruction in folded text, ``lower`` being the same in lower case with spaces for line breaks.

    ``whole`` are all its words. Most texts are one sentence, and no instruction.
    """
    if is_parted(text):
        return _in_parts(lower, text, whole)
    unit = alone(whole, lower)
    found = _in_unit(unit) if unit else None
    return (found,) if found else ()


def _in_parts(lower: str, text: str, whole: Stretch) -> Iterator[FoldedHit]:
    done = 0
    for unit in units_of(lower, text, whole):
        if unit.is_together and unit.start < done:
            continue
        if found := _in_unit(unit):
            yield from _in_own_lines(found, min(unit.start, found.start), lower, text)
            done = found.end


def _in_own_lines(hit: FoldedHit, start: int, lower: str, text: str) -> Sequence[FoldedHit]:
    """Of lines under each other that no full stop ends, those that say it by themselves, if any of them says as much.

    A line may also be broken anywhere by a converter, and goes on with a small letter then.
    """
    breaks = [start, *(line.end() for line in _NEW_LINE.finditer(text, start, hit.end)), hit.end]
    if len(breaks) == _WITHOUT_BREAK:
        return (hit,)
    units = (alone(stretch_of(lower, first, last), lower) for first, last in pairwise(breaks))
    own = [one for unit in units if unit and (one := _in_unit(unit))]
    return own if any(one.blocking >= hit.blocking for one in own) else (hit,)


def _in_unit(unit: Unit) -> FoldedHit | None:
    if unit.is_together:
        is_form = unit.is_row and is_form_of_people(unit.parts)
        return _whole(unit.tokens) if is_form or _is_heavy_together(unit) else None
    if is_only_a_count(unit.tokens) or is_of_receivers(unit.tokens):
        return None
    if unit.is_answer or is_form_in_a_line(unit.tokens) or is_form_for_the_named(unit.tokens):
        return FoldedHit(HitKind.REGISTER_INSTRUCTION, unit.start, unit.end)
    found = _read_with_asides(unit.tokens) if unit.worth.read else None
    is_weighed = not found and unit.worth.heavy and is_heavy(unit.tokens, unit.said)
    if is_weighed and not is_no_instruction(unit.tokens):
        found = _whole(unit.tokens)
    return found._replace(blocking=False) if found and unit.is_loose else found


def adds_up(unit: Unit) -> bool:
    """Whether its parts say something together that none of them says alone."""
    return not unit.is_together or add_up(unit.parts)


def _is_heavy_together(unit: Unit) -> bool:
    """Whether its parts say something together, other than those that are no instruction whatever stands beside them."""
    are_told_of = are_of_concern(unit.parts)
    parts = [
        part
        for part in unit.parts
        if not (is_no_instruction(part) or is_only_a_count(part))
        or (are_told_of and any(is_of(part) for is_of in _OF_WHOEVER_IS_TOLD_OF))
    ]
    if not add_up(parts):
        return False
    return is_heavy(
        unit.tokens if len(parts) == len(unit.parts) else [token for part in parts for token in part]
    )


def read(tokens: Sequence[Token]) -> FoldedHit | None:
    """What the grammar reads: the first that stops, else the first that asks, from its first word to the end of the sentence."""
    asked, named = None, None
    for act, token in enumerate(tokens):
        if not token.marks & _ACT:
            continue
        if named is None:
            named = named_at(tokens)
        for reading in _readings(tokens, act, named):
            blocking = judged(reading)
            if blocking is None or is_denied(tokens, act, reading.target.index):
                continue
            start = tokens[min(act, reading.target.index)].start
            found = FoldedHit(HitKind.REGISTER_INSTRUCTION, start, tokens[-1].end, blocking)
            if blocking:
                return found
            asked = asked or found
    return asked


def _read_with_asides(tokens: Sequence[Token]) -> FoldedHit | None:
    """Also without what stands in brackets: "förteckning (ej diarieförd) av ungdomar med …" only asks."""
    if found := read(tokens):
        return found
    plain = without_asides(tokens)
    found = read(plain) if len(plain) < len(tokens) else None
    return found._replace(blocking=False) if found else None


def _whole(tokens: Sequence[Token]) -> FoldedHit:
    return FoldedHit(HitKind.REGISTER_INSTRUCTION, tokens[0].start, tokens[-1].end)


def _readings(tokens: Sequence[Token], act: int, named: Sequence[Target]) -> Iterator[Reading]:
    """The recording with its object, and with its subject where it may be a passive."""
    strength = strength_of(tokens, act)
    if not strength:
        return
    if target := target_after(tokens, act, linked=_is_linked(tokens, act, strength)):
        yield Reading(tokens, act, strength, target)
    if named and (target := next((one for one in named if act < one.index < act + _NAMED_NEAR), None)):
        yield Reading(tokens, act, strength, target)
    behind = _is_put_into(tokens, act) if strength == STORE else _may_be_passive(tokens, act)
    if (behind or _is_bare(tokens, act)) and (target := target_before(tokens, act)):
        yield Reading(tokens, act, strength, target)


def _is_linked(tokens: Sequence[Token], act: int, strength: int) -> bool:
    """Whether a noun keeps the people, to whom a preposition leads: "register över", "kartläggning av"."""
    token = tokens[act]
    if token.is_(_PREPOSITIONAL) and any_of(tokens[act + 1 : act + 2], _LINK):
        return True
    is_store = token.is_(STORE) and any_of(tokens[act + 1 : act + 3], _LINK)
    return strength == STORE or is_store or token.word.endswith(_NOUN_ENDINGS)


def _is_put_into(tokens: Sequence[Token], store: int) -> bool:
    """ "… följs upp i en matris", "… till listan"."""
    return any_of(tokens[max(0, store - 3) : store], _INTO)


def _is_bare(tokens: Sequence[Token], act: int) -> bool:
    """ "Elever som …: anteckna namn": the order stands alone behind those whom it is about."""
    behind = tokens[act + 1 : act + 2]
    is_alone = not behind or (any_of(behind, _BELONGS) and not any_of(behind, _LINK))
    return is_alone and any(token.word in _LEADS_TO_ORDER for token in tokens[act - 1 : act])


def _may_be_passive(tokens: Sequence[Token], act: int) -> bool:
    return tokens[act].word.endswith(_PASSIVE_ENDINGS) or any_of(tokens[max(0, act - 3) : act], _MODAL)
