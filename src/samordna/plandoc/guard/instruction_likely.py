"""Instructions in wordings that no grammar reads: likely ones, which are asked about and never stopped."""

from collections.abc import Sequence

from samordna.plandoc.guard.instruction_phrases import owned, which_people
from samordna.plandoc.guard.instruction_strength import strength_of
from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits

_STRONG, _MEDIUM, _STORE = bits("strong"), bits("medium"), bits("store")
_VIEW, _WORRY, _LOADED = bits("view"), bits("worry"), bits("loaded")
_PERSON, _STAFF, _WHO = bits("person"), bits("staff"), bits("who")
_ASKS_PEOPLE, _PLURAL, _INFINITIVE = bits("asks_people"), bits("plural"), bits("infinitive")
_PEOPLE_LIST, _SENSITIVE, _TRAIT = bits("people_list"), bits("sensitive"), bits("trait")
_NAME, _DUTY, _DATA, _LINK = bits("name"), bits("duty"), bits("data"), bits("link")
_TRAINING, _THOSE = bits("training"), bits("those")
_CONCERN = _VIEW | _LOADED | _WORRY | _PEOPLE_LIST | _SENSITIVE | _NAME | _WHO
_EACH = ("person", "individ", "elev", "ungdom", "medlem", "huvud")
_AUTHORS = ("avsändar", "författar", "skribent", "upphovsperson", "kontoägar", "kontoinnehavar", "profilägar")
_COMPARES = ("jämför", "samkör", "matcha", "stäm", "compare", "sammenlign", "vertaa")
_THEM = {"dem", "dom", "honom", "henne", "them", "it", "heidät"}
_IT = {"det", "detta", "it", "sen", "se"}
_ANSWER = {"svar", "svaret", "svaren", "answer", "answers"}
_ATTENDANCE, _SOMEBODY = bits("attendance"), bits("somebody")
_LEADS_AWAY = bits("stop", "link", "relative", "subordinate")
_LAWFUL_SIGNS = bits(
    "lawful", "quantity", "duty", "training", "authority", "own_case", "about_service", "reflexive", "negation"
)  # fmt: skip


def may_be_likely(tokens: Sequence[Token]) -> bool:
    """Whether words of what is feared or thought stand there at all, or one that asks who."""
    return any_of(tokens, _CONCERN)


def is_likely(tokens: Sequence[Token], act: int) -> bool:
    """Whether people and their views stand beside a recording, however they hang together, and nothing tells of lawful work.

    No grammar reads every wording. What it does not read is asked about, never stopped.
    """
    if strength_of(tokens, act) not in (_STRONG, _MEDIUM, _STORE):
        return False
    if tokens[act].is_(_PEOPLE_LIST) and any_of(tokens, _VIEW | _WORRY | _LOADED):
        return True
    if not any_of(tokens, _LAWFUL_SIGNS & ~_DUTY) and (
        _is_line_for_each(tokens, act)
        or _is_authors_name(tokens, act)
        or _are_compared(tokens, act)
        or _are_meant_before(tokens, act)
    ):
        return True
    if any_of(tokens, _LAWFUL_SIGNS) or any_of(tokens[act:], _STAFF):
        return False
    near = tokens[max(0, act - 12) : act + 16]
    asks_for_things = any(
        token.is_(_WHO) and not which_people(tokens, index) for index, token in enumerate(tokens)
    )
    if asks_for_things or any_of(tokens[act + 1 : act + 2], _INFINITIVE):
        return False
    are_meant = any(_is_meant(tokens, index) for index in range(max(0, act - 12), min(act + 16, len(tokens))))
    return _is_of_sensitive_kind(tokens, act) or (are_meant and any_of(near, _VIEW))


def _is_meant(tokens: Sequence[Token], index: int) -> bool:
    """Whether people stand there by themselves: not in the genitive, nor behind what leads away from something else."""
    token = tokens[index]
    if not token.is_(_PERSON | _ASKS_PEOPLE):
        return False
    if token.word.endswith("s") and not token.is_(_PLURAL):
        return owned(tokens, index) is not None
    before = tokens[max(0, index - 3) : index]
    return not any(
        (near.is_(_LEADS_AWAY) and near.word != "att") or near.word in {"i", "in"} for near in before
    )


def is_heading_for_names(tokens: Sequence[Token]) -> bool:
    """ "Namn på elever med extrema åsikter": what stands there alone is a heading of what is to be filled in."""
    if not tokens or not tokens[0].is_(_NAME | _DATA) or any_of(tokens, _LAWFUL_SIGNS | _TRAINING):
        return False
    about = tokens[2:4]
    is_theirs = any_of(tokens[1:2], _LINK) and any_of(about, _PERSON | _WHO | _THOSE)
    return is_theirs and any_of(tokens, _VIEW | _WORRY | _LOADED) and not any_of(about, _STAFF)


def _is_line_for_each(tokens: Sequence[Token], act: int) -> bool:
    """ "sammanställning per person: …, ideologi": one line for each, and what each thinks or whom each meets."""
    return any(
        token.word == "per" and following.word.startswith(_EACH)
        for token, following in zip(tokens[act:], tokens[act + 1 :], strict=False)
    ) and any_of(tokens[act:], _VIEW | _WORRY)


def _is_of_sensitive_kind(tokens: Sequence[Token], act: int) -> bool:
    """ "anteckna politisk tillhörighet": whosever it is."""
    return any(
        token.is_(_SENSITIVE) and following.is_(_TRAIT)
        for token, following in zip(tokens[act + 1 : act + 3], tokens[act + 2 : act + 4], strict=False)
    )


def _are_compared(tokens: Sequence[Token], act: int) -> bool:
    """ "Hämta medlemslistor … och jämför dem med kända namn"."""
    compares = any(token.word.startswith(_COMPARES) for token in tokens[act:])
    return compares and any_of(tokens, _ATTENDANCE) and any_of(tokens, _NAME)


def _are_meant_before(tokens: Sequence[Token], act: int) -> bool:
    """ "Vi behöver veta vilka det är – skriv ner dem": who they are, or what they think, is said first."""
    objects = {token.word for token in tokens[act + 1 : act + 4]}
    before = tokens[:act]
    if objects & _THEM and (any_of(before, _ASKS_PEOPLE) or any(token.word == "vilka" for token in before)):
        return True
    are_there = any(token.is_(_PERSON | _SOMEBODY) and not token.word.endswith("s") for token in before)
    if objects & (_THEM | _IT) and are_there and any_of(before, _VIEW):
        return True
    return bool(objects & _ANSWER) and any_of(before, _TRAIT | _SENSITIVE) and any_of(before, _VIEW)


def _is_authors_name(tokens: Sequence[Token], act: int) -> bool:
    """ "spara inlägg med avsändarens namn": who wrote something is kept with it."""
    return any(
        token.word.startswith(_AUTHORS) and any_of(tokens[max(0, index - 2) : index + 3], _NAME)
        for index, token in enumerate(tokens[act:], act)
    )
