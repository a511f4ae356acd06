"""Forms and talks that are widened with what somebody believes or thinks: "Blanketten får en ruta för elevens tro".

No list is named and nobody told to write anybody down, but whoever fills the form in is. It only asks: some are lawful.
"""

from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.lazily import lazily

BELIEF = (
    r"religi\w*|tro(?:n|ende)?|tros(?!ten|s)\w+|\w*åsikt\w*|politisk\w*|partisympati\w*|sympati\w*|ideolog\w*|\w*moské\w*|bön\w*"
    r"|fastar?|\w*samfund\w*|livsåskådning\w*|världsbild\w*|radikal\w*"
)
_SENTENCES = lazily(r"[^.!?\n]+\??")
_FORM = (
    r"\w*(?:blankett|formulär|journalmall|elevkort|elevregist|närvarolist|frånvarolist|inskrivning|intervju|hembesök|hälsobesök"
    r"|(?:hälso|utvecklings|medarbetar|löne|kartläggnings|introduktions)samtal|orosanmälan|personalakt|elevakt|journal)\w*"
    r"|(?:jobb|anställnings|bostads|plats)?ansökan"
)
_MAYBE_FORM = r"\w*(?:enkät|undersökning|mall|underlag|rubrik|protokoll)\w*"
_SOMEBODYS = (
    r"(?:elev(?:en)?s|elevernas|barne(?:t|n)s|famil[ji]e?(?:n|r|rna)?s|vårdnadshavar\w+|förälder\w*|den unges|de ungas"
    r"|(?:ungdom|medarbetar|sökande|klient|person)\w*s|anställdas|med namn|(?:inte|ej) anonym\w*)"
)
_FIELD = (
    r"(?:fråg(?:a|an|or|orna|as)|kryssruta|rut(?:a|an|or)|kolumn\w*|fält(?:et)?|rubrik(?:en|er)?|rad(?:en|er)?"
    r"|punkt(?:en|er)?)"
)
_PUT = (
    r"(?:utöka\w*|kompletter\w*|lägg\w*|bygg\w* ut|får|ny(?:a|tt)?|inför\w*|tas? in|förs? in|skriv\w* in|anteckna\w*|spara\w*"
    r"|noter\w*|dokumenter\w*|registrer\w*|ställ\w*|innehåll(?:a|er)|begär\w*|frågas|frågar|tas? med)"
)
_ASKED = lazily(
    rf"\b{_FIELD}\b[^;|]{{0,60}}?\b(?:{BELIEF})\b|\b(?:frågas|frågar) (?:om|efter) [^;|]{{0,40}}?\b(?:{BELIEF})\b"
)
_OF_ONE, _MAYBE_OF_ONE = lazily(rf"\b(?:{_FORM})\b"), lazily(rf"\b(?:{_MAYBE_FORM})\b")
_THEIRS, _IS_PUT = lazily(rf"\b{_SOMEBODYS}\b"), lazily(rf"\b{_PUT}\b")
_NOT = lazily(
    r"\b(?:inte|ej|aldrig) (?:\w+ ){0,2}?(?:innehåll|ställ|fråga|ha\b|lägg|tas\b|föras\b|utöka|komplett|bygg|skriv|anteckn|spara)"
    rf"[^;|,]{{0,60}}?\b(?:{BELIEF})\b"
    rf"|\b(?:{BELIEF})\b[^;|,]{{0,40}}?\b(?:inte|ej|aldrig) (?:\w+ ){{0,2}}?(?:innehåll|ställ|fråga|anteckn|skriv|spara)"
    rf"|\b(?:{BELIEF})\b[^;|,]{{0,40}}?\b(?:ställs (?:inte|ej|aldrig)|hör inte hemma)\b"
    rf"|\b(?:inga|utan) (?:\w+ )?frågor[^;|,]{{0,40}}?\b(?:{BELIEF})\b"
    rf"|\bfråga inte[^;|,]{{0,40}}?\b(?:{BELIEF})\b|(?<!inte )(?<!ej )\banonym\w*|\bavidentifier\w*"
    rf"|\b{_FIELD}\b[^;|,]{{0,40}}?\b(?:diskriminer|kränk|trakasser|utsatt|utsätt)\w*[^;|,]{{0,40}}?\b(?:{BELIEF})\b"
    r"|\b(?:förening|bidrag)\w*(?:ansök|bidrag)\w*|\bansökan [^;|,]{0,30}?\b(?:bidrag|förening|trossamfund|stöd)\w*"
    r"|\b(?:i|om|kring) (?:\w+ )?\w*undervisning"
    r"|^\W*(?:får|kan|ska|bör|måste|är) (?:vi|man|jag|skolan|det|en)\b.*\?"
)
"""Said not to be asked, or asked of nobody in particular, or of what people suffer; and whether one may.
What is said of something else beside it does not count."""


def find_asked_views(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case, of whose words one may tell a belief."""
    for sentence in _SENTENCES.finditer(lower) if _ASKED.search(lower) else ():
        said = sentence.group()
        if _ASKED.search(said) and _IS_PUT.search(said) and _is_of_one(said) and not _NOT.search(said):
            yield FoldedHit(HitKind.REGISTER_INSTRUCTION, *sentence.span())


def _is_of_one(said: str) -> bool:
    return bool(_OF_ONE.search(said) or (_MAYBE_OF_ONE.search(said) and _THEIRS.search(said)))
