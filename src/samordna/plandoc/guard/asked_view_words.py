"""The words in which forms and talks are widened with beliefs, for each language: what ``asked_views`` puts together.

What is denied, asked of nobody or suffered is told by each language in its own order of words.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """``asks`` leads to what is asked, ``which`` to one of several that only somebody may have; ``denied`` takes it back."""

    belief: str
    faith: str
    form: str
    maybe_form: str
    somebodys: str
    field: str
    asks: str
    which: str
    put: str
    denied: str


def _denied(belief: str, field: str, negation: str, none: str, verbs: str, others: str) -> str:
    """Said not to be asked, before or behind it; what stands beside it, of something else, does not count."""
    return (
        rf"\b(?:{negation}) (?:\w+ ){{0,2}}?(?:{verbs})\w*[^;|,]{{0,60}}?\b(?:{belief})\b"
        rf"|\b(?:{verbs})\w* (?:\w+ )?(?:{negation})\b[^;|,]{{0,60}}?\b(?:{belief})\b"
        rf"|\b(?:{belief})\b[^;|,]{{0,40}}?\b(?:{negation}) (?:\w+ ){{0,2}}?(?:{verbs})"
        rf"|\b(?:{none}) (?:\w+ )?(?:{field})\b[^;|,]{{0,40}}?\b(?:{belief})\b|{others}"
    )


_SWEDISH_BELIEF = (
    r"religi\w*|tro(?:n|ende)?|tros(?!ten|s)\w+|\w*åsikt\w*|politisk\w*|partisympati\w*|sympati\w*|ideolog\w*|\w*moské\w*|bön\w*"
    r"|fastar?|\w*samfund\w*|livsåskådning\w*|världsbild\w*|radikal\w*"
)
_SWEDISH_FIELD = (
    r"(?:fråg(?:a|an|or|orna|as)|kryssruta|rut(?:a|an|or)|kolumn\w*|fält(?:et)?|rubrik(?:en|er)?|rad(?:en|er)?"
    r"|punkt(?:en|er)?|svar(?:en)?)"
)
_SWEDISH = Words(
    belief=_SWEDISH_BELIEF,
    faith=r"(?:församling|moské|kyrka|parti|trosinriktning|religion|tro|samfund|trossamfund|åskådning|livsåskådning)",
    form=(
        r"\w*(?:blankett|formulär|journalmall|elevkort|elevregist|närvarolist|frånvarolist|inskrivning|intervju|hembesök|hälsobesök"
        r"|(?:hälso|utvecklings|medarbetar|löne|kartläggnings|introduktions|utrednings|bedömnings)samtal|orosanmälan|personalakt"
        r"|elevakt|journal)\w*|(?:jobb|anställnings|bostads|plats)?ansökan"
    ),
    maybe_form=r"\w*(?:enkät|undersökning|mall|underlag|rubrik|protokoll)\w*|svar(?:en)?",
    somebodys=(
        r"(?:elev(?:en)?s|elevernas|barne(?:t|n)s|barnens|famil[ji]e?(?:n|r|rna)?s|vårdnadshavar\w+|förälder\w*|föräldrarnas"
        r"|den unges|de ungas|(?:ungdom|medarbetar|sökande|klient|person)\w*s|anställdas|med namn|(?:inte|ej) anonym\w*)"
    ),
    field=_SWEDISH_FIELD,
    asks=r"(?:frågas|frågar) (?:om|efter)",
    which=(
        r"(?:fråga[rs]?|tar? reda på|tas reda på|höra efter) (?:[^\s;|.]+ ){0,5}?vilke[nt] {faith}\w* "
        r"(?:de|hen|han|hon|(?:famil|elev|barn|föräld|vårdnadshav|hem|den unge|klient|ungdom)\w*)"
    ),
    put=(
        r"(?:utöka\w*|kompletter\w*|lägg\w*|bygg\w* ut|får|ny(?:a|tt)?|inför\w*|tas? in|förs? in|skriv\w* in|anteckna\w*|spara\w*"
        r"|noter\w*|dokumenter\w*|registrer\w*|ställ\w*|innehåll(?:a|er)|begär\w*|frågas|frågar|tas? med)"
    ),
    denied=(
        r"\b(?:inte|ej|aldrig) (?:\w+ ){0,2}?(?:innehåll|ställ|fråga|ha\b|lägg|tas\b|föras\b|utöka|komplett|bygg|skriv|anteckn"
        rf"|spara|noter)[^;|,]{{0,60}}?\b(?:{_SWEDISH_BELIEF})\b"
        rf"|\b(?:{_SWEDISH_BELIEF})\b[^;|,]{{0,40}}?\b(?:inte|ej|aldrig) (?:\w+ ){{0,2}}?"
        r"(?:innehåll|ställ|fråga|anteckn|skriv|spara|noter)"
        rf"|\b(?:{_SWEDISH_BELIEF})\b[^;|,]{{0,40}}?\b(?:(?:ställ|notera|skriv|spara|anteckna)s (?:inte|ej|aldrig)"
        r"|hör inte hemma)\b"
        rf"|\b(?:inga|utan) (?:\w+ )?frågor[^;|,]{{0,40}}?\b(?:{_SWEDISH_BELIEF})\b"
        rf"|\bfråga (?:inte|aldrig)[^;|,]{{0,40}}?\b(?:{_SWEDISH_BELIEF}|församling\w*|kyrk\w*|parti\w*)\b"
        r"|(?<!inte )(?<!ej )\banonym\w*|\bavidentifier\w*"
        rf"|\b{_SWEDISH_FIELD}\b[^;|,]{{0,40}}?\b(?:diskriminer|kränk|trakasser|utsatt|utsätt)\w*[^;|,]{{0,40}}?\b(?:{_SWEDISH_BELIEF})\b"
        r"|\b(?:förening|bidrag)\w*(?:ansök|bidrag)\w*|\bansökan [^;|,]{0,30}?\b(?:bidrag|förening|trossamfund|stöd)\w*"
        r"|\b(?:i|om|kring) (?:\w+ )?\w*undervisning|\bsvar(?:en)? på (?:provet|provfråg\w*|läxan|uppgift\w*)"
        r"|^\W*(?:får|kan|ska|bör|måste|är) (?:vi|man|jag|skolan|det|en)\b.*\?"
    ),
)
_NORDIC_BELIEF = (
    r"religi\w*|tro(?:en|ende)?|tros\w+|livssyn\w*|livsanskuels\w*|menighe[td]\w*|moske\w*|moské\w*|politisk\w*|partisympati\w*"
    r"|sympati\w*|ideologi\w*|bønn?(?:en|er|erne)?|trossamfun\w*|radikal\w*"
)
_NORDIC_FIELD = (
    r"(?:spørsmål\w*|spørgsmål\w*|felt(?:et|er|ene|erne)?|rubrikk?(?:en|er)?|kolonn?e(?:n|r)?|avkrysning\w*|afkrydsning\w*"
    r"|punkt(?:et|er)?|svar(?:et|ene)?)"
)
_NORDIC = Words(
    belief=_NORDIC_BELIEF,
    faith=r"(?:menighet|menighed|moské|moske|kirke|parti|trosretning|religion|tro|trossamfunn|trossamfund|livssyn)",
    form=(
        r"\w*(?:(?<!spørre)skjema|(?<!spørge)skema|blankett|formular|elevkort|elevmapp|journal|innskrivning|indskrivning|intervju"
        r"|interview|hjemmebesø[kg]|(?:kartleggings|kortlægnings|helse|sundheds|utviklings|udviklings|visitations|medarbeider"
        r"|medarbejder|introduksjons|introduktions)samtale|bekymringsmelding|underretning|personalmappe)\w*"
    ),
    maybe_form=(
        r"mal(?:en)?|skabelon(?:en)?|spørreskjema\w*|spørgeskema\w*|\w*undersø[kg]else\w*|protokoll?\w*|svar(?:et|ene)?"
    ),
    somebodys=(
        r"(?:elevens|elevenes|elevernes|barnets|barnas|børnenes|famili\w*s|foreldre\w*s|forældre\w*s|ungdommen\w*s"
        r"|d(?:en|e) unges|(?:an)?ansattes|medarbeider\w*s|medarbejder\w*s|søkerens|ansøgerens|med navn|ikke anonym\w*)"
    ),
    field=_NORDIC_FIELD,
    asks=r"(?:spørres|spørges|spørs|spør|spørger|spørre|spørge) (?:det |der )?(?:om|etter|efter)",
    which=(
        r"(?:spør\w*|spørg\w*|find\w* ud af|finn\w* ut) (?:[^\s;|.]+ ){0,5}?hvilke[nt] {faith}\w* "
        r"(?:de|hun|han|(?:famili|elev|barn|børn|foreldr|forældr|hjemm|den unge|ungdom)\w*)"
    ),
    put=(
        r"(?:utvid\w*|udvid\w*|supplere\w*|legg\w*|tilføj\w*|får|ny(?:e|tt|t)?|innfør\w*|indfør\w*|skriv\w*|noter\w*|notér\w*"
        r"|dokumenter\w*|registrer\w*|still\w*|inneholde\w*|indeholde\w*|lagre\w*|gem(?:mes|mer)?|føre[rs]?|spør\w*|indsæt\w*)"
    ),
    denied=_denied(
        _NORDIC_BELIEF,
        _NORDIC_FIELD,
        "ikke|aldri|aldrig",
        "ingen|uten|uden",
        "spør|still|inneholde|indeholde|noter|notér|skriv|registrer|legg|lagre|gem|utvid|udvid|ha",
        r"(?<!ikke )\banonym\w*|\bavidentifi\w*|\b(?:diskrimin|krenk|kræn|trakasser|chikane)\w*|\b(?:i|om) \w*undervisning"
        r"|\b(?:forening|tilskudd|tilskud)\w*|^\W*(?:kan|skal|må|bør|er|får) (?:vi|man|jeg|skolen|det|en)\b.*\?",
    ),
)
_FINNISH_BELIEF = (
    r"uskon\w*|vakaumu\w*|maailmankatsom\w*|seurakun\w*|moskeij\w*|poliitti\w*|puoluekan\w*|aattee\w*|ideologi\w*|rukou\w*"
    r"|paasto\w*|radikaal\w*"
)
_FINNISH_FIELD = r"(?:kysymy\w*|kent(?:tä|än|ät|tiä|tää)|ruu(?:tu|dun|dut|tuja)|sarak\w*|koh(?:ta|dan|tia)|otsik\w*|vastau\w*)"
_FINNISH = Words(
    belief=_FINNISH_BELIEF,
    faith=r"(?:seurakun|moskeija|uskonto|uskonno|puolue|kirkko|yhdyskun)",
    form=(
        r"\w*(?:lomak|haastattelu|kotikäyn|oppilaskor|oppilaskans|alkukartoitu|kehityskeskustelu|terveystarkast|tulokeskustelu"
        r"|sairauskertom|potilaskertom|ilmoittautumi|huoli-ilmoitu)\w*"
    ),
    maybe_form=r"\w*(?:kysely|pöytäkirja|pohjaan|mallipohj)\w*|vastau\w*",
    somebodys=(
        r"(?:oppila(?:an|iden)|lapsen|lasten|perhe(?:en|iden)|vanhem(?:man|pien)|huoltaj(?:an|ien)|nuor(?:en|ten)"
        r"|työntekijä(?:n)?|työntekijöiden|hakijan|asiakkaan|nimellä|nimineen)"
    ),
    field=_FINNISH_FIELD,
    asks=r"(?:kysytään|kysyy|kysyvät|kysy|kysellään)",
    which=(
        r"(?:kysytään|kysyy|kysyvät|kysy|selvitetään|selvitä),? (?:[^\s;|.]+ ){0,3}?(?:mihin|missä|mitä|mikä) {faith}\w* "
        r"(?:he|hän|(?:perhe|oppila|laps|vanhem|huoltaj|nuor|kot)\w*)"
    ),
    put=(
        r"(?:lisätään|lisää|täydenne\w*|laajenne\w*|uusi|uuden|uusia|saa|kirjataan|kirjaa|merkitään|merkitse|tallenne\w*|kysytään"
        r"|sisältää|otetaan)"
    ),
    denied=_denied(
        _FINNISH_BELIEF,
        _FINNISH_FIELD,
        "ei|eivät|älä|älkää",
        "ilman|eikä",
        "kysy|sisäl|lisä|kirja|merki|tallen|saa",
        r"\b(?:nimettöm|anonyym|syrji|kiusa|häiri|avustus)\w*|\b\w*opetu\w*|^\W*(?:saako|voiko|pitääkö|onko)\b",
    ),
)
_ENGLISH_BELIEF = (
    r"religio\w*|faiths?|beliefs?|creeds?|denomination\w*|congregation\w*|mosques?|politic(?:s|al)|sympath\w*|ideolog\w*|prayers?"
    r"|fasting|worldviews?|radical\w*"
)
_ENGLISH_FIELD = r"(?:questions?|fields?|(?:tick|check)[ -]?box(?:es)?|box(?:es)?|columns?|headings?|rows?|items?|answers?)"
_ENGLISH = Words(
    belief=_ENGLISH_BELIEF,
    faith=r"(?:congregation|mosque|church|party|faith|religion|denomination)",
    form=(
        r"(?:the|an?|each|every|this|our|intake|enrol?ment|admission|registration|referral|application) forms?|home visits?"
        r"|(?:intake|job|appraisal|mapping|health|introductory|enrol?ment|admission) (?:interview|talk|conversation|meeting)s?"
        r"|interviews?|(?:pupil|student|staff|patient|personnel|attendance) (?:card|file|record|list)s?|(?:in|into|on) (?:the"
        r"|their|his|her) (?:file|record)s?"
    ),
    maybe_form=r"surveys?|questionnaires?|templates?|minutes|answers?",
    somebodys=(
        r"(?:(?:pupil|student|child|children|parent|guardian|applicant|employee|client|young person)s?['’]s?"
        r"|famil(?:y['’]s|ies['’])|named|by name|not anonymous)"
    ),
    field=_ENGLISH_FIELD,
    asks=r"(?:ask(?:s|ed)?|enquires?) (?:about|for)",
    which=(
        r"(?:ask|asks|find out|finds out) (?:[^\s;|.]+ ){0,5}?(?:which|what) {faith}\w* "
        r"(?:they|he|she|(?:the |a |each |every )?(?:famil|pupil|student|child|parent|home|young person|client)\w*)"
    ),
    put=(
        r"(?:extend\w*|expand\w*|add\w*|gets?|gains?|new|introduc\w*|includ\w*|record\w*|not(?:e|es|ed)|document\w*|saved?|entered|enter"
        r"|asked|asks?|written|contains?)"
    ),
    denied=_denied(
        _ENGLISH_BELIEF,
        _ENGLISH_FIELD,
        r"not|never|don['’]t",
        "no|without",
        "ask|contain|includ|record|not(?:e|ed)|add|extend|get|have|save|enter",
        r"(?<!not )\banonym\w*|\b(?:discriminat|harass|bull(?:y|ied)|grant)\w*|\bteaching\b"
        r"|^\W*(?:may|can|should|must|is|are) .*\?",
    ),
)
LANGUAGES = (_SWEDISH, _NORDIC, _FINNISH, _ENGLISH)
ANY_BELIEF = "|".join(f"{words.belief}|{words.faith}\\w*" for words in LANGUAGES)
_FINDS_OUT = r"fråga[rs]?|reda|höra|spør\w*|find|finds|finn\w*|selvit\w*|kysy\w*|asks?"
ANY_FIELD = "|".join((_FINDS_OUT, *(f"{words.field}|{words.asks.partition(' ')[0]}" for words in LANGUAGES)))
"""One word of each, by which the sentences are found that may ask."""
