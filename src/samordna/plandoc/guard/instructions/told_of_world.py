"""What a plan tells of the world, offers whoever wants it, or teaches: close to an instruction in its words, and none."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

PICTURES = (
    "hotbild", "hotnivå", "riskbild", "lägesbild", "problembild", "nulägesbild", "trygghetsbild", "trusselbilde", "risikobilde"
)  # fmt: skip
_TELLS = {
    *("bedöms", "är", "pekar", "visar", "beskrivs", "beskriver", "tyder", "präglas", "domineras", "har", "kvarstår", "varierar"),
    *("vurderes", "er", "viser", "peger", "pekar"),
}  # fmt: skip
_CHANGED = (
    "förändrats",
    "ändrats",
    "breddats",
    "skiftat",
    "förskjutits",
    "förskjutit",
    "ökat",
    "vidgats",
    "blivit",
)
_SUBORDINATE = {"när", "eftersom", "sedan", "om", "då", "ifall", "att", "som"}
_ORDERS = {"ska", "skall", "bör", "måste", "kan"}
SCOPES = {"omfattar", "inkluderar", "innefattar", "berör", "gäller", "avser", "täcker"}
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
PLANS = (
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
_LABELS = {
    "ansvar",
    "ansvarig",
    "ansvariga",
    "tid",
    "tidplan",
    "när",
    "klart",
    "start",
    "status",
    "upp",
    "uppföljning",
    "mått",
}
_WANTS = {"vill", "önskar", "begär", "ber", "behöver", "samtycker", "ansöker"}
_RELATIVES = {"som", "der", "who"}
_OF_EACH = bits("name", "who", "attendance", "possessive", "store", "recorded")
_SAID_OF_THEM = _OF_EACH | bits("loaded")
_WRITTEN = bits("strong", "pointing", "prepositional", "store", "recorded")
_DONE_TO_THEM = bits(
    "strong",
    "medium",
    "pointing",
    "telling",
    "document",
    "individual",
    "relative",
    "data",
    "people_list",
    "prepositional",
)
_MODAL, _PERSON = bits("modal"), bits("person")
_DOCUMENT, _NEAR, _FAR = bits("document"), 4, 8
FINDS_OUT = ("kartlägg", "identifier", "undersök", "inventer")
_LACKING = {"inte", "ej", "saknar", "varken", "utanför", "utan"}
_WHO = bits("who")
_OFFERED = (
    *("fritid", "förening", "idrott", "sysselsättning", "arbet", "stud", "praktik", "jobb", "insats", "erbjud", "sommar"),
    *("läxhjälp", "feriejobb", "simskola"),
)  # fmt: skip
_NO_OFFER = bits("view", "loaded", "name", "trait", "possessive", "store", "strong", "individual")
_REACHED_WITHIN = 10
_CLIENTS = ("klient", "patient", "brukar", "gravid", "kvinn", "bistånd", "våldsutsatt")
_ASKED = ("fråg", "tillfråg", "screen")
OWN_FILE = {"akten", "journalen", "akt", "journal", "personakten", "patientjournalen", "verksamhetssystemet"}
_MORE_THAN_ASKED = bits(
    "view", "loaded", "name", "who", "trait", "possessive", "attendance", "individual", "people_list"
)


def is_of_picture(tokens: Sequence[Token]) -> bool:
    """ "Hotbilden bedöms som låg, men …": what is seen in the municipality, where nobody is told to write it down."""
    picture = next((at for at, token in enumerate(tokens[:_FAR]) if token.word.startswith(PICTURES)), None)
    if picture is None or any(token.is_(_WRITTEN) and not _is_picture(token) for token in tokens):
        return False
    tells = any(token.word in _TELLS for token in tokens[picture + 1 : picture + 1 + _FAR])
    ordered = any(token.is_(_MODAL) and token.word not in _TELLS for token in tokens)
    return (
        tells
        and not ordered
        and not any(token.is_(_SAID_OF_THEM) and not _is_picture(token) for token in tokens)
    )


def is_of_changed_picture(tokens: Sequence[Token]) -> bool:
    """ "Sedan dess har hotbilden förändrats: … förekommer i större utsträckning": who is told of is nobody in particular."""
    picture = next((at for at, token in enumerate(tokens[:_FAR]) if token.word.startswith(PICTURES)), None)
    if picture is None or any(token.word in _SUBORDINATE for token in tokens[max(0, picture - 1) : picture]):
        return False
    has = tokens[max(0, picture - 1) : picture + _NEAR]
    is_changed = any(token.word in {"har", "hade"} for token in has) and any(
        token.word in _CHANGED for token in tokens[picture + 1 : picture + _NEAR]
    )
    others = [token for token in tokens if not _is_picture(token) and token.word not in _CHANGED]
    is_ordered = any(token.word in _ORDERS or token.word.isdecimal() for token in others)
    return is_changed and not is_ordered and not any_of(others, _OF_EACH | _DONE_TO_THEM)


def _is_picture(token: Token) -> bool:
    return token.word.startswith(PICTURES)


def is_of_scope(tokens: Sequence[Token]) -> bool:
    """ "Den omfattar även våld i samkönade relationer": what a plan or a service is about."""
    scope = next((at for at, token in enumerate(tokens[:_NEAR]) if token.word in SCOPES), None)
    if scope is None or any_of(tokens, _SAID_OF_THEM | _WRITTEN | _DOCUMENT):
        return False
    about = next((token for token in tokens[scope + 1 :] if token.word not in _FURTHER), None)
    return about is not None and about.word.startswith(_HARMS)


def is_plan_for_whoever_wants(tokens: Sequence[Token]) -> bool:
    """ "En avhopparplan för varje ung person som vill lämna ett nätverk": made with those who ask for it."""
    plan = next((at for at, token in enumerate(tokens) if token.word.startswith(PLANS)), None)
    own = _before_labels(tokens)
    if plan is None or any_of(own, _OF_EACH | _WRITTEN):
        return False
    behind = own[plan + 1 : plan + 1 + _FAR]
    wants = any(
        token.word in _RELATIVES and any(word.word in _WANTS for word in behind[at + 1 : at + 3])
        for at, token in enumerate(behind)
    )
    return wants and any_of(behind, _PERSON)


def is_need_of_unreached(tokens: Sequence[Token]) -> bool:
    """ "Kartlägga vilka unga som inte deltar i någon organiserad fritid": a need, of people of whom nothing else is said."""
    who = next((at for at, token in enumerate(tokens) if token.is_(_WHO)), 0)
    if not who or not any(token.word.startswith(FINDS_OUT) for token in tokens[:who]):
        return False
    said = tokens[who + 1 :]
    is_need = any(token.word in _LACKING for token in said[1:5]) and any(
        token.word.startswith(_OFFERED) for token in said
    )
    return is_need and len(said) <= _REACHED_WITHIN and not any_of(tokens, _NO_OFFER)


def is_routine_question(tokens: Sequence[Token]) -> bool:
    """ "Alla klienter får frågor om våld enligt rutin, svaret dokumenteras i akten": of what they have suffered."""
    words = [token.word for token in tokens]
    is_of_clients = any(word.startswith(_CLIENTS) for word in words)
    is_of_violence = "våld" in words and any(word.startswith(_ASKED) for word in words)
    is_kept = not OWN_FILE.isdisjoint(words)
    return is_of_clients and is_of_violence and is_kept and not any_of(tokens, _MORE_THAN_ASKED)


def _before_labels(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without "Ansvar: …, Tid: …" of the lines below, which a sentence without a full stop runs into."""
    labels = (
        at
        for at, (label, colon) in enumerate(pairwise(tokens))
        if colon.word == ":" and label.word in _LABELS
    )
    return tokens[: next(labels, len(tokens))]
