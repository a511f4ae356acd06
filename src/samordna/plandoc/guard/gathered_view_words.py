"""The words in which lists are matched and cases gathered in the neighbours' languages and in English (``gathered_views``)."""

from typing import NamedTuple


class Words(NamedTuple):
    """``matching`` beside ``lists`` of theirs and ``against`` something known; ``cases`` of ``people`` that are ``gathered``.

    ``denied`` says that nothing is kept, or nobody in it known, or that it is what they suffer.
    """

    matching: str
    lists: str
    against: str
    known: str
    cases: str
    where: str
    people: str
    concern: str
    gathered: str
    denied: str


_NORDIC_PEOPLE = (
    r"(?:elev|ungdom|unge|barn|børn|deltaker|deltager|medarbei?[dj]?der|medarbejder|ansatt|personale|forel|foræld|noen"
    r"|nogen|medlem"
    r"|person|bruker|borger)"
)
_NORDIC = Words(
    matching=r"(?:avstem\w*|afstem\w*|sjekk\w*|tjek\w*|sammenlign\w*|sammenhold\w*|kontroll?er\w*|match\w*|gjennomgå\w*"
    r"|gennemgå\w*)",
    lists=(
        r"(?:\w*(?:elev|ungdom|medarbeider|medarbejder|bruker|bruger)\w* ?konto\w*|\w*(?:elev|ungdom|medarbeider"
        r"|medarbejder)kont\w*"
        r"|\w*(?:venne|venn|følger|elev|klasse|deltaker|deltager|navne|besøks|besøgs)list\w*|\w*(?:venne|følger)profil\w*)"
    ),
    against=r"(?:mot|mod|med|etter|efter)",
    known=(
        r"(?:\w*radikal\w*|\w*ekstrem\w*|kj?end?te \w+|list(?:en|a) over \w+|\w*medlemslist\w*|medlemmer\w*|bevegels\w*"
        r"|bevægels\w*)"
    ),
    cases=r"(?:tilfelle[rt]?|tilfæld\w*|hendelse\w*|hændelse\w*|situasjon\w*|situation\w*|episode\w*|eksemple[rt]?|gange[r]?)",
    where=r"(?:,? ?(?:der|hvor|da|når)|på at|på) ",
    people=_NORDIC_PEOPLE,
    concern=(
        r"(?:\w*sympati\w*|\w*radikal\w*|\w*e[k]strem\w*|propaganda\w*|terror\w*|nazis\w*|jihad\w*|islamis\w*|angrep\w*|angreb\w*"
        r"|voldshandling\w*|bevegels\w*|bevægels\w*|hyll\w*|hyld\w*)"
    ),
    gathered=r"(?:saml\w*|lagre[rs]?|gem(?:mes|mer)?|noter\w*|notér\w*|registrer\w*|skriv\w* (?:opp|op|ned|inn|ind)|list\w*)",
    denied=(
        r"\b(?:ikke|aldri|aldrig) (?:\w+ ){0,2}?(?:saml|lagre|gem|noter|registrer|skriv)|\b(?:saml|lagre|gem"
        r"|noter)\w* (?:ikke|aldrig?)"
        r"|(?<!ikke )\banonym\w*|\bavidentifi\w*|\b(?:statistik\w*|tall|tal) (?:over|om|på) |\b(?:uten|uden) navn"
        r"|\b(?:utsettes|utsatt|udsat|udsættes|rammes|krenk\w*|kræn\w*)\b|\bhvordan\b"
    ),
)
_FINNISH = Words(
    matching=r"(?:verrataan|vertaa|vertailla\w*|tarkistetaan|tarkista\w*|täsmäyte\w*|käydään läpi|ristiinvert\w*)",
    lists=(
        r"(?:\w*(?:kaveri|ystävä|seuraaja|oppilas|luokka|osallistuja|nimi|kävijä)(?:list|luettelo)\w*"
        r"|(?:oppila|nuor|työntekij)\w* (?:tili|profiili)\w*)"
    ),
    against=r"(?:vasten|kanssa|mukaan)",
    known=r"(?:tunnet\w+ \w+|\w*radikaal\w*|\w*ääri\w*|\w*jäsenluettelo\w*|jäseni\w*|liikkee\w*)",
    cases=r"(?:tapauks\w*|tilante\w*|tapahtum\w*|esimerk\w*|kerrat|kertoja)",
    where=r"(?:,? ?(?:jois\w*|milloin|kun)) ",
    people=r"(?:oppila|nuor|laps|osallistuj|työntekij|henkilöst|vanhem|joku|jäsen|henkilö|asiak)",
    concern=(
        r"(?:\w*sympati\w*|\w*radikaal\w*|\w*ääri\w*|propagand\w*|terror\w*|natsi\w*|jihad\w*|isku\w*|ihanno\w*"
        r"|liik(?:että|keelle)"
        r"|väkivaltai\w*)"
    ),
    gathered=r"(?:kerä\w*|koot\w*|tallenne\w*|kirja\w*|merki\w*|listat\w*|rekister\w*)",
    denied=(
        r"\b(?:ei|eivät|älä|älkää) (?:\w+ ){0,2}?(?:kerä|koo|tallen|kirja|merki|listaa|rekister)|\banonyym\w*"
        r"|\bnimettöm\w*|\btilasto\w*"
        r"|\bilman nim|\bjoutu\w* kohteek|\bkohdistu\w*|\bmiten\b"
    ),
)
_ENGLISH = Words(
    matching=r"(?:check\w*|match\w*|compar\w*|cross-?check\w*|cross-?referenc\w*|go(?:es|ing)? through|screen\w*|reconcil\w*)",
    lists=(
        r"(?:(?:friend|follower|pupil|student|class|staff|participant|visitor|member|name|guest)s?['’]? (?:list|account"
        r"|profile)s?"
        r"|(?:pupils|students|employees|young people)['’]?s? (?:own |private )?(?:account|profile|feed|friend)s?)"
    ),
    against=r"(?:against|with|for|to)",
    known=r"(?:known \w+|\w*radical\w*|\w*extrem\w*|list of \w+|(?:\w+ )?members(?:hip)?(?: list)?s?|movement\w*|propaganda)",
    cases=r"(?:cases|incidents|events|situations|occasions|instances|examples|episodes|times)",
    where=r" ?(?:where|when|in which|of) ",
    people=r"(?:pupil|student|young|child|visitor|participant|staff|employee|parent|guardian|anyone|someone|famil"
    r"|member|person|client)",
    concern=(
        r"(?:sympath\w*|\w*radical\w*|\w*extrem\w*|propaganda|terror\w*|nazi\w*|jihad\w*|islamist\w*|attacks?|acts? of violence"
        r"|movement\w*|prais\w*)"
    ),
    gathered=r"(?:collect\w*|sav(?:e|ed|es)|stor(?:e|ed|es)|not(?:e|ed|es)|record(?:s|ed)?|list(?:s|ed)?|log(?:s|ged)?"
    r"|written (?:up|down))",
    denied=(
        r"\b(?:not|never|no|don['’]t) (?:\w+ ){0,2}?(?:collect|sav|stor|not(?:e|ed)|record|list|log|written|be)"
        r"|\banonym\w*|\bstatistics?\b"
        r"|\bwithout names?\b|\b(?:exposed|subjected|targeted|victim\w*)\b|\bhow\b"
    ),
)
LANGUAGES = (_NORDIC, _FINNISH, _ENGLISH)
ANY_WORD = "|".join(f"{words.matching}|{words.cases}" for words in LANGUAGES)
"""One of these stands in each of these sentences."""
