"""How strongly a word records: by itself, with something kept, or by handing on."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.senses import is_no_recording
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STRONG, _MEDIUM, _TELLING = bits("strong"), bits("medium"), bits("telling")
_LIGHT, _PARTICLE, _STORE = bits("light"), bits("particle"), bits("store")
_DOCUMENT, _WRITING, _INWARD = bits("document"), bits("writing"), bits("inward")
_HOLDING, _KEPT, _DATA, _NAME = bits("holding"), bits("kept"), bits("data"), bits("name")
_STOP_OR_LINK = bits("stop", "link")
_PEOPLE, _PRONOUN, _INFINITIVE = bits("person", "loaded", "staff"), bits("pronoun"), bits("infinitive")
_ARTICLES = {"en", "ett", "a", "the", "et"}
_TAKES = {"ta", "tar", "tas", "tag"}
_AWAY = {"bort", "away", "vekk", "væk"}
_OUT_OF = {"ur", "från", "bort"}


def strength_of(tokens: Sequence[Token], act: int) -> int:
    """The mark that says how the word records; 0 when it does not."""
    token = tokens[act]
    if is_no_recording(tokens, act) or (not token.marks & _STRONG and _is_no_act(tokens, act)):
        return 0
    if token.marks & _STRONG:
        is_noun = token.is_(_STORE) and act > 0 and tokens[act - 1].word in _ARTICLES
        return _STORE if is_noun else _STRONG
    if token.marks & _LIGHT and (strength := _strength_of_light(tokens, act)):
        return strength
    if token.is_(_TELLING) and any_of(tokens[act + 1 : act + 3], _INWARD):
        return _MEDIUM
    if token.is_(_DOCUMENT) or token.word.startswith(("skriv", "write")):
        return _TELLING if token.is_(_DOCUMENT) else _MEDIUM
    return next((kind for kind in (_MEDIUM, _TELLING, _STORE) if token.marks & kind), 0)


def _is_no_act(tokens: Sequence[Token], act: int) -> bool:
    return _is_struck_out(tokens, act) or (tokens[act].is_(_LIGHT) and _is_no_verb(tokens, act))


def _strength_of_light(tokens: Sequence[Token], act: int) -> int:
    """A light verb records with a particle, with something kept, or with what is told or named right behind."""
    token = tokens[act]
    particle = _KEPT if token.is_(_HOLDING) or _is_taken_up(tokens, act) else _PARTICLE
    if any_of(tokens[act + 1 : act + 6], particle) or any_of(tokens[act + 1 : act + 12], _STORE):
        return _STRONG if token.is_(_WRITING) else _MEDIUM
    return _MEDIUM if any_of(tokens[act + 1 : act + 4], _DATA | _NAME) else 0


def _is_struck_out(tokens: Sequence[Token], act: int) -> bool:
    """ "stryks ur planen"; but one strikes names on a list, too."""
    is_struck = tokens[act].word.startswith("stryk")
    return is_struck and any(token.word in _OUT_OF for token in tokens[act + 1 : act + 2])


def _is_taken_up(tokens: Sequence[Token], act: int) -> bool:
    """ "ta upp frågan": it is spoken of."""
    return tokens[act].word in _TAKES and any(token.word == "upp" for token in tokens[act + 1 : act + 2])


def _is_no_verb(tokens: Sequence[Token], act: int) -> bool:
    """ "ta bort", the law of "enligt lag", which is a verb in Norwegian, and "nätverk för anhöriga till …"."""
    if tokens[act].word == "för" and act > 0 and not tokens[act - 1].is_(_PRONOUN):
        return any_of(tokens[act + 1 : act + 2], _PEOPLE | _INFINITIVE)
    is_noun = tokens[act].word == "lag" and act > 0 and any_of(tokens[act - 1 : act], _STOP_OR_LINK)
    return is_noun or any(token.word in _AWAY for token in tokens[act + 1 : act + 3])
