"""What those who came thought of anything but what they came to: "notera vilka som deltog och vad de tyckte om demokrati".

Who took a course may be noted, and how they liked it; what each of them thinks of democracy, a war or a faith may not.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_POSSESSIVE, _TRAIT, _NEGATION = bits("possessive"), bits("trait"), bits("negation")
_SENSITIVE, _OF_CONCERN = bits("sensitive"), bits("view", "loaded", "sensitive")
_WHAT = {"vad", "hur", "hva", "hvad", "hvordan", "what", "how", "mitä", "miten"}
_SAID = {
    *("tyckte", "tycker", "tyckt", "sa", "sade", "säger", "sagt", "ansåg", "anser", "menade", "menar", "trodde", "tror"),
    *("uttryckte", "uttrycker", "yttrade", "yttrar", "svarade", "mente", "mener", "sagde", "siger", "syntes", "synes", "troede"),
    *("thought", "think", "said", "say", "believed", "believe", "felt", "feel", "sanoivat", "sanovat", "ajattelivat"),
    *("ajattelevat", "mieltä"),
}  # fmt: skip
_TOPICS = (
    *("demokrati", "sverige", "norge", "danmark", "samhälle", "samfunn", "samfund", "jämställd", "likestill", "ligestill"),
    *("invandr", "innvandr", "indvandr", "integration", "krig", "gud", "profet", "polis", "politi", "regering", "yttrandefrihet"),
    *("democra", "immigra", "war", "god", "government", "sot", "sod", "juma", "maahanmuut", "tasa-arvo"),
)  # fmt: skip
_NEAR, _FAR = 5, 12


def are_views_asked_beside(tokens: Sequence[Token], who: int) -> bool:
    """Whether behind those who are noted stands what they think, and of what."""
    for at in range(who + 2, len(tokens)):
        is_asked = tokens[at].word in _WHAT or tokens[at].marks & _POSSESSIVE
        topic = (
            _topic(tokens, at) if is_asked and not any_of(tokens[max(who, at - 2) : at], _NEGATION) else ()
        )
        if topic:
            return any_of(topic, _OF_CONCERN) or any(token.word.startswith(_TOPICS) for token in topic)
    return False


def _topic(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """ "vad de sa om kriget", "deras åsikter om demokrati", "deras religion"."""
    behind = tokens[at + 1 : at + 1 + _FAR]
    if tokens[at].word in _WHAT:
        said = next((place for place, token in enumerate(behind[:_NEAR]) if token.word in _SAID), None)
        return () if said is None else behind[said + 1 :]
    if not any_of(behind[:1], _TRAIT):
        return ()
    return behind if behind[0].is_(_SENSITIVE) else behind[1:]
