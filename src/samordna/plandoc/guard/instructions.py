"""Instructions to register people: who they are, whom they meet, what they think.

A recording (verb, noun or passive) meets *which of them*, people, their names or their views. What is said of these people
decides: views or company stop where the wording is sure, worry or less asks. People in their function, services, numbers,
needs and what police and social services do themselves pass. The words are in ``data/instruction_*.txt``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.instruction_denial import is_denied
from samordna.plandoc.guard.instruction_forms import (
    is_form_for_the_named,
    is_form_in_a_line,
    is_form_of_people,
)
from samordna.plandoc.guard.instruction_judging import STORE, Reading, judged
from samordna.plandoc.guard.instruction_kept import are_kept
from samordna.plandoc.guard.instruction_likely import is_heading_for_names, is_likely, may_be_likely
from samordna.plandoc.guard.instruction_mood import has_consequence, is_no_order
from samordna.plandoc.guard.instruction_phrases import told_by_name
from samordna.plandoc.guard.instruction_strength import strength_of
from samordna.plandoc.guard.instruction_targets import target_after, target_before
from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits
from samordna.plandoc.guard.instruction_units import units_of

_ACT = bits("strong", "medium", "telling", "light", "store", "document")
_PREPOSITIONAL = bits("prepositional")
_LINK, _INTO, _MODAL = bits("link"), bits("into"), bits("modal")
_NOUN_ENDINGS = ("ning", "ningen", "ing", "tion", "tionen", "upp", "bok")
_PASSIVE_ENDINGS = ("s", "de", "da", "ad", "at", "ed", "t", "en", "een", "ään", "ing")


def find_register_instructions(lower: str, text: str) -> Iterator[Found]:
    """Every instruction in folded text, ``lower`` being the same in lower case with spaces for line breaks."""
    for unit in units_of(lower, text):
        if unit.cells:
            if is_form_of_people(unit.cells):
                yield Found(HitKind.REGISTER_INSTRUCTION, unit.start, unit.end)
        elif unit.is_answer or is_form_in_a_line(unit.tokens) or is_form_for_the_named(unit.tokens):
            yield Found(HitKind.REGISTER_INSTRUCTION, unit.start, unit.end)
        elif found := _instruction(unit.tokens):
            yield replace(found, blocking=False) if unit.is_loose else found


def _instruction(tokens: Sequence[Token]) -> Found | None:
    """The first that stops, else the first that asks, from its first word to the end of the sentence."""
    asked = None
    for act, token in enumerate(tokens):
        for reading in _readings(tokens, act) if token.is_(_ACT) else ():
            blocking = judged(reading)
            if blocking is None or is_denied(tokens, act, reading.target.index):
                continue
            start = tokens[min(act, reading.target.index)].start
            found = Found(HitKind.REGISTER_INSTRUCTION, start, tokens[-1].end, blocking)
            if blocking:
                return found
            asked = asked or found
    return asked or _likely(tokens)


def _likely(tokens: Sequence[Token]) -> Found | None:
    if is_heading_for_names(tokens):
        return Found(HitKind.REGISTER_INSTRUCTION, tokens[0].start, tokens[-1].end)
    if not may_be_likely(tokens):
        return None
    if kept := are_kept(tokens):
        return Found(HitKind.REGISTER_INSTRUCTION, kept.start, tokens[-1].end)
    for act, token in enumerate(tokens):
        is_undone = has_consequence(tokens) and is_no_order(tokens, act)
        if token.is_(_ACT) and is_likely(tokens, act) and not (is_undone or is_denied(tokens, act, act + 1)):
            return Found(HitKind.REGISTER_INSTRUCTION, token.start, tokens[-1].end)
    return None


def _readings(tokens: Sequence[Token], act: int) -> Iterator[Reading]:
    """The recording with its object, and with its subject where it may be a passive."""
    strength = strength_of(tokens, act)
    if not strength:
        return
    if target := target_after(tokens, act, linked=_is_linked(tokens, act, strength)):
        yield Reading(tokens, act, strength, target)
    named = (told_by_name(tokens, index) for index in range(act + 1, min(act + 20, len(tokens))))
    if target := next(filter(None, named), None):
        yield Reading(tokens, act, strength, target)
    behind = _is_put_into(tokens, act) if strength == STORE else _may_be_passive(tokens, act)
    if behind and (target := target_before(tokens, act)):
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


def _may_be_passive(tokens: Sequence[Token], act: int) -> bool:
    return tokens[act].word.endswith(_PASSIVE_ENDINGS) or any_of(tokens[max(0, act - 3) : act], _MODAL)
