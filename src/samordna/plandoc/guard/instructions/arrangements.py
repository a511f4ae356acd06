"""What a plan arranges without a list of anybody: what is sent out, asked of all, put on an agenda, and whom one calls."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_OF_THEM = bits("name", "who", "possessive", "attendance", "people_list", "recorded", "sensitive")
_STRONG, _STORE, _DATA = bits("strong"), bits("store"), bits("data")
_VIEW, _WORRY, _PERSON = bits("view"), bits("worry"), bits("person")
_TRAIT, _THINGS, _DUTY = bits("trait"), bits("things"), bits("duty")
_RELATIVE, _LOADED, _MEDIUM = bits("relative"), bits("loaded"), bits("medium")
SENT = {"skickas", "sänds", "mejlas", "mailas", "delas", "postas", "distribueras", "sendes"}
_PRINTED = (
    *("nyhetsbrev", "informationsbrev", "veckobrev", "inbjudan", "inbjudning", "material", "broschyr", "folder"),
    *("information", "påminnelse", "kallelse", "affisch", "lathund", "omvärldsbevakning"),
)  # fmt: skip
_MEETINGS = (
    *("möte", "möten", "mötet", "mötena", "träffar", "träffarna", "samråd", "samråden", "dagordning"),
    *("dagordningen", "dagordningarna", "utbildning", "utbildningen", "kurs", "kursen", "konferens", "konferensen"),
)  # fmt: skip
WIDENED = {"utökas", "kompletteras", "breddas", "utvidgas", "utvides", "udvides"}
_TOPICS = ("fråg", "ämne", "tema", "avsnitt", "punkt", "moment", "pass", "block", "spørsm")
_OF_CASES = "individnivå"
CALL_LISTS = ("larmlist", "ringlist", "telefonlist", "jourlist", "larmkedj", "ringkedj")
_KEPT_UP = ("uppdater", "revider", "aktualiser")
_NUMBERS = {"nummer", "telefonnummer", "telefonnumren", "numren", "kontaktuppgifter"}
_FUNCTIONS = ("funktion", "jour", "enhet", "förvaltning", "verksamhet", "myndighet")
CASE_GROUPS = ("sspf", "ssp-", "sip", "sig", "sig-", "est-")
ASKED, ANSWERS = "ställ", {"uppger", "svarar", "anger", "säger", "berättar", "oppgir", "svarer"}
_ORDINALS = ("tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "tjugonde")
IS_ANSWERABLE = ("ansvar", "huvudansvar")
_OF_WORK = {"tabell", "tabellen", "rad", "raden", "underlag", "underlaget", "matris", "blad", "bladet"}
_NEAR, _FAR = 4, 8


def is_sent_out(tokens: Sequence[Token], act: int) -> bool:
    """ "Nyhetsbrev om … skickas till nyckelpersoner": they get it, and nobody is told of."""
    if not any(token.word in {"till", "ut"} for token in tokens[act + 1 : act + 2]):
        return False
    sent, receivers = tokens[:act], tokens[act + 1 :]
    is_print = any(token.word.startswith(_PRINTED) or token.word.endswith(_PRINTED) for token in sent[:_NEAR])
    return (
        is_print
        and not any_of(sent, _OF_THEM | _STORE | _PERSON | _LOADED)
        and not any_of(receivers, _OF_THEM | _STORE | _STRONG | _VIEW | _RELATIVE | _TRAIT)
    )


def is_asked_of_all(tokens: Sequence[Token], act: int) -> bool:
    """ "Frågor om våld ställs till alla som söker bistånd": asked as a routine, and not of what they think."""
    near = tokens[max(0, act - _NEAR) : act + _NEAR]
    is_question = any(token.word.startswith("fråg") for token in near)
    return is_question and not any_of(tokens, _VIEW | _OF_THEM | _STORE | _STRONG | _LOADED)


def is_answered_by_share(tokens: Sequence[Token], act: int) -> bool:
    """ "I mätningen uppger var tionde ungdom att …": a figure of a survey."""
    near = tokens[max(0, act - _FAR) : act + _NEAR]
    return any(
        token.word in _ORDINALS and at > 0 and near[at - 1].word == "var" for at, token in enumerate(near)
    )


def is_sent_anywhere(tokens: Sequence[Token]) -> bool:
    return any(is_sent_out(tokens, at) for at, token in enumerate(tokens) if token.word in SENT)


def is_topic_added(tokens: Sequence[Token]) -> bool:
    """ "Samverkansmöten (SSPF) utökas med frågor om extremism": what is spoken of; a form that is widened is something else."""
    widened = next((at for at, token in enumerate(tokens) if token.word in WIDENED), None)
    if not widened or not any(token.word.endswith(_MEETINGS) for token in tokens[:1]):
        return False
    topic = tokens[widened + 1 : widened + _NEAR]
    is_topic = any(token.word == "med" for token in topic[:1]) and any(
        token.word.startswith(_TOPICS) for token in topic[1:]
    )
    others = [token for token in tokens if not token.word.startswith(_OF_CASES)]
    return is_topic and not any_of(others, _OF_THEM | _STORE | _STRONG | _PERSON | _RELATIVE | _DATA)


def is_call_list(tokens: Sequence[Token]) -> bool:
    """ "Gemensam larmlista vid hot mot religiösa lokaler": whom one calls, and nobody of concern."""
    lists = [token for token in tokens if token.is_(_STORE)]
    if not lists or not all(token.word.startswith(CALL_LISTS) for token in lists):
        return False
    others = [
        token
        for at, token in enumerate(tokens)
        if not (token.is_(_TRAIT) and any_of(tokens[at + 1 : at + 2], _THINGS))
        and not token.word.startswith(_KEPT_UP)
        and not (token.word in _NUMBERS and _are_of_functions(tokens))
    ]
    return not any_of(others, _OF_THEM | _TRAIT | _STRONG | _MEDIUM | _PERSON | _LOADED | _RELATIVE)


def is_raised_in_group(tokens: Sequence[Token]) -> bool:
    """ "Ta upp varje ung person som … för narkotika i SSPF-gruppen": how the group works, and nothing of what anybody thinks."""
    words = [token.word for token in tokens]
    is_raised = any(
        words[at : at + 2] in (["ta", "upp"], ["tas", "upp"], ["tar", "upp"]) for at in range(len(words))
    )
    groups = [token for token in tokens if token.word.startswith(CASE_GROUPS)]
    others = [token for token in tokens if token not in groups]
    return (
        is_raised
        and bool(groups)
        and not any_of(others, _OF_THEM | _STORE | _STRONG | _VIEW | _TRAIT | _LOADED | _DATA | _MEDIUM)
    )


def is_duty_told(tokens: Sequence[Token]) -> bool:
    """ "Den som står som ansvarig ser till att aktiviteten blir av och lämnar underlag": how a plan is worked with."""
    duty = next(
        (
            at
            for at, token in enumerate(tokens)
            if token.is_(_DUTY) and token.word.startswith(IS_ANSWERABLE) and _is_whoever(tokens, at)
        ),
        None,
    )
    if duty is None:
        return False
    others = [token for token in tokens if token.word not in _OF_WORK]
    return not any_of(
        others, _OF_THEM | _STRONG | _MEDIUM | _STORE | _DATA | _PERSON | _LOADED | _VIEW | _WORRY
    )


def _are_of_functions(tokens: Sequence[Token]) -> bool:
    return any(token.word.startswith(_FUNCTIONS) for token in tokens)


def _is_whoever(tokens: Sequence[Token], duty: int) -> bool:
    before = [token.word for token in tokens[max(0, duty - _NEAR) : duty]]
    return any(before[at : at + 2] in (["den", "som"], ["de", "som"]) for at in range(len(before)))
