"""What a plan tells of the world, offers whoever wants it, or teaches: close to an instruction in its words, and none."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PICTURES = (
    "hotbild", "hotnivå", "riskbild", "lägesbild", "problembild", "nulägesbild", "trygghetsbild", "trusselbilde", "risikobilde"
)  # fmt: skip
_TELLS = {
    *("bedöms", "är", "pekar", "visar", "beskrivs", "beskriver", "tyder", "präglas", "domineras", "har", "kvarstår", "varierar"),
    *("vurderes", "er", "viser", "peger", "pekar"),
}  # fmt: skip
_SCOPES = {"omfattar", "inkluderar", "innefattar", "berör", "gäller", "avser", "täcker"}
_HARMS = (
    "våld",
    "hot",
    "förtryck",
    "trakasseri",
    "diskriminering",
    "brott",
    "kränkning",
    "övergrepp",
    "hatbrott",
    "utsatthet",
)
_FURTHER = {"även", "också", "både", "bland", "annat", "särskilt", "allt", "all", "därför"}
_PLANS = (
    "avhopparplan",
    "stödplan",
    "handlingsplan",
    "genomförandeplan",
    "åtgärdsplan",
    "vårdplan",
    "samordningsplan",
    "plan",
    "kontaktperson",
    "stödperson",
    "mentor",
    "coach",
)
_WANTS = {"vill", "önskar", "begär", "ber", "behöver", "samtycker", "ansöker"}
_RELATIVES = {"som", "der", "who"}
_OF_EACH = bits("name", "who", "attendance", "possessive", "store", "recorded")
_SAID_OF_THEM = _OF_EACH | bits("loaded")
_WRITTEN = bits("strong", "pointing", "prepositional", "store", "recorded")
_MODAL, _PERSON = bits("modal"), bits("person")
_DOCUMENT, _NEAR, _FAR = bits("document"), 4, 8


def is_of_picture(tokens: Sequence[Token]) -> bool:
    """ "Hotbilden bedöms som låg, men …": what is seen in the municipality, where nobody is told to write it down."""
    picture = next((at for at, token in enumerate(tokens[:_FAR]) if token.word.startswith(_PICTURES)), None)
    if picture is None or any(token.is_(_WRITTEN) and not _is_picture(token) for token in tokens):
        return False
    tells = any(token.word in _TELLS for token in tokens[picture + 1 : picture + 1 + _FAR])
    ordered = any(token.is_(_MODAL) and token.word not in _TELLS for token in tokens)
    return (
        tells
        and not ordered
        and not any(token.is_(_SAID_OF_THEM) and not _is_picture(token) for token in tokens)
    )


def _is_picture(token: Token) -> bool:
    return token.word.startswith(_PICTURES)


def is_of_scope(tokens: Sequence[Token]) -> bool:
    """ "Den omfattar även våld i samkönade relationer": what a plan or a service is about."""
    scope = next((at for at, token in enumerate(tokens[:_NEAR]) if token.word in _SCOPES), None)
    if scope is None or any_of(tokens, _SAID_OF_THEM | _WRITTEN | _DOCUMENT):
        return False
    about = next((token for token in tokens[scope + 1 :] if token.word not in _FURTHER), None)
    return about is not None and about.word.startswith(_HARMS)


def is_plan_for_whoever_wants(tokens: Sequence[Token]) -> bool:
    """ "En avhopparplan för varje ung person som vill lämna ett nätverk": made with those who ask for it."""
    plan = next((at for at, token in enumerate(tokens) if token.word.startswith(_PLANS)), None)
    if plan is None or any_of(tokens, _OF_EACH | _WRITTEN):
        return False
    behind = tokens[plan + 1 : plan + 1 + _FAR]
    wants = any(
        token.word in _RELATIVES and any(word.word in _WANTS for word in behind[at + 1 : at + 3])
        for at, token in enumerate(behind)
    )
    return wants and any_of(behind, _PERSON)
