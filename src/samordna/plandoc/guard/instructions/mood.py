"""Whether what is said is an order at all: what was done, what might be, and what is asked is none, and never stops.

Where its consequence is told as well ("ska det anmälas", "dömdes"), it is said not to be done, and passes.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STORE, _PERSON, _STAFF = bits("store"), bits("person"), bits("staff")
_CONSEQUENCE, _RELATIVE, _WHO = bits("consequence"), bits("relative"), bits("who")
_CLAUSE = 7
_MOVEMENT = bits("view", "loaded")
_NO_ACTIVE_ENDINGS = ("s", "ing", "ingen")
_HAVE = {"ha", "har", "hade", "have", "has", "had", "havde", "hatt"}
_PAST_ENDINGS = ("ade", "ades", "erte", "ertes", "erede", "ed")
_PERFECT_ENDINGS = ("at", "ats", "ert", "eret", "ed", "it", "its", "fört", "förts", "lagt", "gjort")
_KEPT_THEN = {
    "förde",
    "hade",
    "höll",
    "skrev",
    "upprättade",
    "gjorde",
    "skapade",
    "lade",
    "kept",
    "had",
    "made",
    "førte",
    "holdt",
}
_IF = {"om", "ifall", "if", "hvis", "dersom", "jos", "när", "skulle"}
_SUBJECTS = {"det", "den", "de", "han", "hon", "hen"}
"""Behind its verb, in the main clause: "om någon …, skrivs det in"."""
_MAY = {"får", "kan", "ska", "skall", "bör", "måste", "may", "can", "should", "må", "saako", "behöver"}
_OUR = {"vi", "man", "jag", "skolan", "kommunen", "personalen", "we", "i", "one", "det"}
_ASKING = {"vad", "hur", "varför", "what", "how", "why", "hvad", "hva", "hvordan", "mitä", "miten"}
_PROPOSALS = ("motion", "medborgarförslag", "förslaget", "yrkande", "interpellation", "frågan", "proposal")
_WHOEVER = {"den", "de", "dem", "dei", "he", "those"}
_SPOKEN_OF = ("skillnad", "frågan", "risk", "fara", "faran", "forskjell", "forskel", "difference", "exempel")
_MADE_OUT = {
    "fiender",
    "fiende",
    "syndabockar",
    "förrädare",
    "landsförrädare",
    "måltavlor",
    "lovliga",
    "enemies",
    "traitors",
    "vihollisiksi",
}
_PUBLISH = {"publicerar", "publiserer", "publicerer", "offentliggör"}
_LEADERS = ("fritidsled", "ungdomsled", "aktivitetsled")
"""Who work with young people: "Fritidsledarna antecknar vilka …" is told of them."""
_ANYBODY = {"någon", "nogen", "noen", "du", "ni", "en"}


def is_no_order(tokens: Sequence[Token], act: int) -> bool:
    return (
        _is_past(tokens, act)
        or _is_condition(tokens, act)
        or _is_question(tokens)
        or _is_proposed(tokens[:act])
        or _is_of_movement(tokens, act)
        or _is_whoevers(tokens, act)
        or _is_their_own_doing(tokens, act)
        or _is_spoken_of(tokens[:act])
        or _are_made_out(tokens, act)
        or _are_hung_out(tokens, act)
    )


def has_consequence(tokens: Sequence[Token]) -> bool:
    """Whether what follows from it is told: a punishment, or that it is undone."""
    return any_of(tokens, _CONSEQUENCE)


def _is_past(tokens: Sequence[Token], act: int) -> bool:
    word, before = tokens[act].word, tokens[max(0, act - 3) : act]
    if tokens[act].is_(_STORE) and any(token.word in _KEPT_THEN for token in before):
        return True
    is_perfect = word.endswith(_PERFECT_ENDINGS) and any(token.word in _HAVE for token in before)
    return is_perfect or (word.endswith(_PAST_ENDINGS) and len(word) > len("lade"))


def _is_condition(tokens: Sequence[Token], act: int) -> bool:
    """ "Om personal antecknar …", "Skriver någon upp …": the clause that comes first, before any comma."""
    if any(token.word in _SUBJECTS for token in tokens[act + 1 : act + 2]):
        return False
    if tokens[0].word in _IF:
        return not any(token.word in {",", "ska", "så", "-", ":"} for token in tokens[:act])
    is_verb_first = act == 0 and tokens[0].word.endswith("r")
    return is_verb_first and len(tokens) > 1 and tokens[1].word in _ANYBODY


def _is_proposed(before: Sequence[Token]) -> bool:
    """What somebody has moved, and the committee has still to answer."""
    return any(token.word.startswith(_PROPOSALS) for token in before)


def _is_of_movement(tokens: Sequence[Token], act: int) -> bool:
    """ "Högerextrema listar journalister": those who are told of do it, and nobody is told to."""
    is_verb = not tokens[act].is_(_STORE) and not tokens[act].word.endswith(_NO_ACTIVE_ENDINGS)
    between = tokens[1:act]
    is_one_clause = all(token.word[0].isalpha() for token in between) and not any_of(between, _STAFF)
    return act > 0 and is_verb and is_one_clause and tokens[0].is_(_MOVEMENT)


def _is_whoevers(tokens: Sequence[Token], act: int) -> bool:
    """ "Den som ber dig lista …": told of whoever does it; but "de som … antecknas" are written down."""
    is_whoever = tokens[0].word in _WHOEVER and tokens[1].is_(_RELATIVE) if act > 1 else False
    return is_whoever and act < _CLAUSE and not tokens[act].word.endswith("s")


def _is_their_own_doing(tokens: Sequence[Token], act: int) -> bool:
    """ "Elever listar …": those who might be written down write themselves."""
    is_active = tokens[act].word.endswith("r") and not tokens[act].is_(_STORE)
    if act and any_of(tokens[act + 1 : act + 2], _WHO) and tokens[act - 1].word.startswith(_LEADERS):
        return False
    return is_active and any(
        token.is_(_PERSON) and not token.is_(_STAFF | _RELATIVE) for token in tokens[max(0, act - 1) : act]
    )


def _are_made_out(tokens: Sequence[Token], act: int) -> bool:
    """ "Journalister pekas ut som fiender": what a movement says of them."""
    behind = tokens[act + 1 : act + 4]
    return any(token.word in _MADE_OUT for token in behind) and any(
        token.word in {"som", "as"} for token in behind
    )


def _is_spoken_of(before: Sequence[Token]) -> bool:
    """ "Det är skillnad på att …": what it is is told, and not to do it."""
    is_it = [token.word for token in before[:1]] in (["det"], ["the"], ["there"], ["it"])
    return is_it and any(token.word.startswith(_SPOKEN_OF) for token in before)


def _are_hung_out(tokens: Sequence[Token], act: int) -> bool:
    """ "… listar … och publicerar deras adresser": told of those who do it, since no plan publishes anybody."""
    is_active = act > 0 and tokens[act].word.endswith("r") and not tokens[act].is_(_STORE)
    return is_active and any(token.word in _PUBLISH for token in tokens[act + 1 :])


def _is_question(tokens: Sequence[Token]) -> bool:
    """ "Får vi lista …?", "Vad gör jag om någon listar …?"; but not "Kan ni lista …?", which is a polite order."""
    if tokens[-1].word != "?":
        return False
    second = tokens[1:2]
    is_ours = any(token.word in _OUR or token.is_(_PERSON | _STAFF) for token in second)
    return tokens[0].word in _ASKING or (tokens[0].word in _MAY and is_ours)
