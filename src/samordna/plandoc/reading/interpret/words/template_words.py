"""The words of templates that stay where nobody has filled them in: prompts, masks, and how a part is to be written."""

import re

from samordna.plandoc.lazily import lazily

_THING = (
    r"(?:ansvarig(?:a)?(?: (?:funktion|part|aktör|nämnd|enhet))?|funktion|roll|namn|förvaltning(?:en)?|enhet|nämnd|datum|tid|"
    r"tidpunkt|tidplan|slutdatum|startdatum|kvartal|månad|dag|år(?:tal)?|status|läge|kostnad|belopp|summa|(?:del)?mål(?:et)?|"
    r"indikator|mått|text|rubrik|titel|dnr|nr|(?:diarie|löp)?nummer|aktivitet(?:en)?|åtgärd(?:en)?|insats(?:en)?|problem(?:et)?|"
    r"uppföljning|kommentar|beskrivning|samverkan(?:spart)?|samarbetspart|aktör(?:er)?|version|paragraf|part(?:er)?|"
    r"kommun(?:ens namn)?|objekt|alternativ|värde|prioritet|område|målgrupp|verksamhet|källa|"
    r"(?:aktivitetens|åtgärdens|insatsens|målets|enhetens|nämndens|planens) (?:namn|titel))"
)
_SMALL = (
    r"(?:er|ert|era|en|ett|den|det|kort|kortfattat|gärna|in|i|här|också|även|minst|högst|rätt|ny|nytt|nya)"
)
_ASKS = r"(?:vad|vem|vilka|vilken|vilket|hur|när|varför|var|om|på vilket sätt|på vilka sätt)"
_TELLS = (
    r"(?:ange|uppge|beskriv|skriv(?: in)?|fyll(?: i)?|infoga|lägg (?:in|till)|mata in|namnge|lista|redogör(?: för)?|redovisa|"
    r"sammanfatta|motivera|formulera|kryssa(?: i)?|markera|välj|precisera|utveckla|välj ut)"
)
_WRITES = (
    r"(?:ange|uppge|beskriv|skriv(?: in)?|fyll(?: i)?|infoga|namnge|redogör(?: för)?|sammanfatta|motivera|"
    r"formulera|kryssa(?: i)?)"
)
"""Those of them that hardly any measure begins with."""

_CHOOSES = (
    r"(?:välj|(?:select|choose)(?: an?)?)(?: (?:ett|en|i|ur|från|bland|här))*"
    r"(?: (?:listan?|item|option|rullistan|lista|{thing}))*(?: i listan)?"
).replace("{thing}", _THING)
_CLICKS = (
    r"(?:klicka|tryck)(?: eller (?:tryck|klicka))? (?:här|i rutan|på)\b.*|click (?:or tap )?here\b.*|"
    r"(?:skriv|ange|fyll i) här\b.*"
)
_MASKS = (
    r"_{3,}|\.{3,}|…+|x{2,}|x\.x|(?:å{4}|y{4}|20xx)[-/. ](?:mm|xx)(?:[-/. ](?:dd|xx))?|(?:dd|mm)[-/. ]mm[-/. ](?:åååå|yyyy)|"
    r"§ ?x{1,3}|text|xx-\w+|förnamn efternamn|lorem ipsum.*"
)
_PROMPT = lazily(
    rf"(?:{_CLICKS}|{_CHOOSES}|{_MASKS}|"
    rf"(?:ange|uppge|skriv(?: in)?|fyll i|infoga|mata in|lägg in)(?: {_SMALL})*(?: {_THING})?"
    rf"(?:,? (?:och|eller|inte|ej) {_THING})*(?: här)?|"
    rf"(?:…|\.\.\.) ?\({_THING}(?:,? (?:och )?{_THING})*\))"
)
_BRACKETED = lazily(r"\[(?P<square>[^\[\]]+)\]|\((?P<round>[^()]+)\)|\{+(?P<curly>[^{}]+)\}+")
_FILLED_LATER = lazily(r"<[^<>=\d]{2,200}>|«[^«»]{2,200}»")
_ONLY_THINGS = lazily(
    rf"(?:(?:ev(?:entuell)?\.?|ny|nytt) )?{_THING}(?:(?:,| och| eller| ?/| &)? ?{_THING})*(?: \d{{1,2}})?|{_MASKS}"
)
_BEGINS = lazily(
    r"(?:t\.? ?ex|ex|till exempel|exempelvis)\b\.?\s|(?:fylls i|anges|skrivs in|kompletteras|lämnas tomt?|sätts)\b|"
    rf"(?:nämndens|styrelsens|fullmäktiges) beslut\b|(?:här )?{_TELLS}\b|(?:kort )?(?:beskrivning|text|exempel)\b|{_ASKS} .*\?"
)
_INSTRUCTS = lazily(
    rf"(?:mall)?(?:instruktion(?:er)?|anvisning(?:ar)?|hjälptext|stödtext|ifyllnadsanvisning|skrivtips)\s*:|"
    rf"(?:tips|obs!?|tänk på)\s*:\s*{_WRITES}\b|"
    rf"här (?:beskriver|skriver|anger|fyller|redovisar|listar|sammanfattar|redogör) (?:ni|du|man)\b|"
    rf"{_WRITES} (?:{_SMALL} )*{_ASKS}\b|kort beskrivning av\b.*\((?:max|högst)|"
    rf"{_WRITES}\b[^.]*\b(?:här|nedan|i? ?(?:tabellen|mallen|rutan)|(?:max(?:imalt)?|högst) \w+ (?:rad|tecken|ord|mening|sid)\w*|"
    r"kort(?:fattat)?|era?|ert|ni|du|"
    rf"(?:en|varje|per) (?:rad|punkt|ruta)|ett till (?:två|tre|fem)|inom parentes)\b"
)
_FORM = lazily(
    r"(?:[\w-]+s\s+)?(?!small)(?:[\w-]*mall|[\w-]*blankett|formulär|form|template)(?:en|et|versionen?|version)?"
    r"(?=\W*$|\s*[,:(]|\s+(?:för|nr|version|v\.?\s?\d|till|upprättad|framtagen|fastställd|gäller|\d|[A-ZÅÄÖ]{1,4}[\s-]?\d))",
    re.IGNORECASE,
)
"""What begins with the name of a form, of which the rest is told: "Blankett IK-2", "Länsstyrelsens mall för …, version 3"."""

_PARTS_OF_LINE = lazily(r"\s*[|·•\t\n]\s*|\s+[–—]\s+|\s{3,}")
_OF_TEMPLATE = lazily(
    r"\bså (?:här )?(?:använder|fyller) (?:ni|du|man) (?:i )?(?:den här |denna )?\w*(?:mall|blankett|formulär)(?:en|et)?\b|"
    r"\b(?:den här|denna) mall(?:en)? (?:fylls|ska fyllas|används)\b|"
    r"\b(?:gul\w*|grå\w*|röd\w*|blå\w*|kursiv\w*) (?:fält|rutor|celler|text(?:en)?) (?:fylls i|tas bort|ska tas bort|raderas)\b|"
    r"\brad(?:en)? \d{1,3} är (?:ett )?exempel\b|"
    r"\b(?:ta bort|radera|stryk) (?:den (?:här|gula|röda|kursiva)|denna|detta|exempl\w+|"
    r"instruktion\w*|anvisning\w*|texten inom|(?:den )?(?:hjälp|instruktions|exempel)text\w*)|"
    r"\blägg till (?:fler |nya |en )?rad(?:er)?\b|\bmallens? (?:fält|rutor|texter)\b"
)
_EXAMPLE = lazily(
    r"(?:exempel|exempelrad|ex|t\.? ?ex|example)\b\.?(?:\s*[:–—-]|\s*$|\s*\d{1,2}\s*[:.]?)|(?:ex|t\.? ?ex)\. \S"
)
_CALLED_EXAMPLE = lazily(
    r"\s\((?i:exempel(?:rad)?)\)$|[,–-]\s?(?i:exempel(?:rad)?)$|^EXEMPEL(?:RAD)?\s+\S|\sEXEMPEL(?:RAD)?$"
)
_GOES = r"(?:ska |att |kan )?(?:ta(?:s|gs)? bort|raderas?|stryks?|ersätts?|skrivs över)\b.{0,40}"
_OF_CARD = r"(?:\w*kort(?:et)?|\w*åtgärd|aktivitet|insats)"
_SHOWN = lazily(
    r"(?:(?:ett|ifyllt|så (?:här )?(?:kan|ska) (?:det|kortet) se ut)\W*\s)*"
    r"exempel(?:kort(?:et)?|åtgärd(?:en)?|aktivitet(?:en)?|insats(?:en)?|rad(?:en)?)?"
    rf"(?: på (?:hur )?(?:ett |en )?(?:(?:ifyll[td]a?|färdigt) )?{_OF_CARD}(?: (?:ifyll\w+|fylls i))?)?"
    rf"(?:[\s–—(:,.-]+(?:{_GOES}|ifyllt\W*))?\W*",
    re.IGNORECASE,
)
"""That a card is an example, and that it goes: "EXEMPEL – tas bort", "Exempel på ifyllt kort"."""

_HINTS = lazily(
    rf"{_TELLS}\b.*|{_ASKS}\b[^.?]{{0,60}}\?|(?:(?:dag|månad|kvartal|år)(?:,| och| eller| ?/) ?)+(?:månad|kvartal|år)|"
    rf"{_ONLY_THINGS.pattern}"
)
_GUIDES = lazily(
    r"(?:[^.?]*,\s*)?(?:inte|ej|inga|utan)\s+(?:en\s+|på\s+|ett\s+)?(?:enskild\w*\s+)?(?:person\w*|namn\w*)(?:\s+på\s+person\w*)?|"
    r"(?:[\w-]+\s){1,4}räcker|frivilligt?|valfritt?|(?:bara|endast|fylls i|anges) om (?:ni|det|den)\b.*|"
    r"(?:en|ett) (?:\w+ )?per rad|(?:börja|inled)(?: \w+)? med (?:ett )?verb\w*|(?:kort|konkret)(?:,| och) \w+(?:,? gärna .*)?"
)
"""How a cell is to be filled in, in words that tell no more: "En funktion, inte en person", "Månad räcker", "Frivilligt"."""

_ASKED = lazily(
    rf"\s*\((?:kryssa|ringa in|sätt (?:ett )?kryss|stryk det som|ja ?(?:/|eller) ?nej|{_TELLS}|"
    r"max(?:imalt)?\b|högst \d)[^()]*\)$",
    re.IGNORECASE,
)
_LABELS = lazily(r"(?:^|(?<=[\s.;,\])]))([A-ZÅÄÖ][\w/]*(?: \w+){0,3})\s*:(?=\s|$)")
_EXAMPLE_OF = lazily(r"exempel på\b|exempel\b", re.IGNORECASE)
_NUMBERED = lazily(r"^\s*\d{1,3}(?:\.\d{1,2})*[.):]?\s*")
_ASKS_ALONE = lazily(_ASKS)
_MOST_OF_HINT = 14
_EDGES = " .*_:;,\u2026\u200b"
_DASHES = f"{_EDGES}–—-"


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES).casefold()


def is_prompt(text: str) -> bool:
    """Whether words only ask for what nobody has filled in: "Klicka eller tryck här …", "[ange ansvarig]", "ÅÅÅÅ-MM-DD"."""
    whole = " ".join(text.split())
    if not whole:
        return False
    if _FILLED_LATER.fullmatch(whole):
        return True
    plain = whole.strip(_DASHES).casefold()
    if _PROMPT.fullmatch(plain) or (not plain and _PROMPT.fullmatch(whole.casefold())):
        return True
    inner = _BRACKETED.fullmatch(whole.strip(_EDGES))
    return inner is not None and _prompts(inner)


def prompts_in(text: str) -> list[str]:
    """The instructions in brackets among other words of a text: "[Beskriv målet] Färre unga …"."""
    found = [match[0] for match in _BRACKETED.finditer(text) if not match["round"] and _prompts(match)]
    return found + [
        match[0] for match in _FILLED_LATER.finditer(text) if _prompts_words(match[0].strip("<>«»"))
    ]


def _prompts(match: re.Match[str]) -> bool:
    return _prompts_words(match["square"] or match["round"] or match["curly"])


def _prompts_words(words: str) -> bool:
    plain = _plain(words)
    patterns = (_ONLY_THINGS, _ASKS_ALONE, _PROMPT)
    return bool(_BEGINS.match(plain) or any(pattern.fullmatch(plain) for pattern in patterns))


def is_unfilled(text: str) -> bool:
    """Whether a line of several labels has nothing but prompts behind them and before: "[Åtgärd]. Ansvarig: [vem]. Tid: XX"; or
    shows an example: "Exempel på insats: Föreläsning. Ansvar: XX. Tid: XX"."""
    before, *told = _LABELS.split(text)
    labels, values = told[::2], told[1::2]
    name = _NUMBERED.sub("", before)
    if not name.strip(_EDGES) and labels and _EXAMPLE_OF.match(labels[0]):
        values = values[1:]
    elif name.strip(_EDGES):
        values = [name, *values]
    return len(values) > 1 and all(map(is_prompt, values))


def asked_in_label(label: str) -> tuple[str, str]:
    """A label without the brackets that tell how it is filled in, and these: "Läge (kryssa)"."""
    match = _ASKED.search(label)
    return (label[: match.start()], match[0].strip()) if match else (label, "")


def instructs(text: str) -> bool:
    """Whether a paragraph tells whoever fills in a template what to write: "Beskriv kort hur planen följs upp."."""
    plain = _plain(text.strip("()[] "))
    return bool(_INSTRUCTS.match(plain) or _OF_TEMPLATE.search(plain))


def names_form(line: str) -> bool:
    """Whether a part of a line names the form that a plan is written in: what else it says is of that, "Blankett IK-2 · gäller
    från 2023-01-01"."""
    return any(_FORM.match(part) for part in _PARTS_OF_LINE.split(line.strip()))


def is_example(text: str) -> bool:
    """Whether a cell says that its row is an example: "Exempel: Utbilda personal", "Ex.", "Utbilda personal (exempel)"."""
    words = " ".join(text.split())
    return bool(_EXAMPLE.match(words.casefold()) or _CALLED_EXAMPLE.search(words))


def calls_example(line: str) -> bool:
    """Whether a line says no more than that the card that it stands in or over is an example: "EXEMPEL – tas bort"."""
    return _SHOWN.fullmatch(" ".join(line.split())) is not None


def hints(text: str) -> bool:
    """Whether the cell of a row may say what its column is for: "Vem ansvarar?", "Ange kvartal", "Ny aktivitet"."""
    plain = _plain(text)
    return bool(plain) and len(plain.split()) <= _MOST_OF_HINT and _HINTS.fullmatch(plain) is not None


def instructs_in_cell(text: str) -> bool:
    """Whether the cell of a row tells or asks what is to stand there, rather than only to choose or to fill in."""
    plain = _plain(text)
    if len(plain.split()) <= _MOST_OF_HINT and _GUIDES.fullmatch(plain):
        return True
    return hints(text) and not _ONLY_THINGS.fullmatch(plain) and not plain.startswith(("välj", "klicka"))
