"""How an instruction to register people is put: each shape names its ``verb`` (or noun) and the words ``between``."""

import re

from samordna.plandoc.guard import instruction_words as words

_PREPOSITION = r"(?:över|på|med|av|om|kring|för|till|inom|hos|från)"
_FEW_WORDS = r"(?:[\w-]+\s+){0,6}?"
_WHO = (
    r"(?:vem|vilka|vilken|vilket)\s+(?:(?:av|bland|utav)\s+)?(?:(?:de|dem|som|man|alla|övriga"
    rf"|unga|[\w-]+ska)\s+)?(?:{words.PERSON}|som\b|de\b|han\b|hon\b|hen\b|[\w-]+\s+(?:umgås|träffar))"
)
_NAMES_OF = (
    r"(?:namn\w*|för- och efternamn|personnummer|personuppgift\w*|identitet\w*|kontaktuppgift\w*"
    r"|person-?id|adress\w*|telefonnummer|bild\w*|foton|profiler|inlägg|skärmdump\w*"
    r"|uppgifter|iakttagelser|observationer|noteringar|information)"
    rf"(?:,\s+[\w-]+){{0,4}}\s+(?:och\s+[\w-]+\s+)?(?:på|för|om|till|av|från|kring"
    rf"|hos)\s+{_FEW_WORDS}{words.PERSON}"
)
ACTIVE_WHO = re.compile(
    rf"\b(?P<verb>{words.WRITING_VERBS})\b[,:]?\s+(?P<between>(?:[\w-]+,?\s+){{0,6}}?){_WHO}"
)
PASSIVE_WHO = re.compile(rf"\b{_WHO}[^.]{{0,160}}?\b(?P<verb>{words.PASSIVE_VERBS})\b")
ACTIVE_NAMES = re.compile(
    rf"\b(?P<verb>{words.WRITING_VERBS})\b[,:]?\s+(?P<between>(?:[\w-]+,?\s+){{0,6}}?){_NAMES_OF}"
)
PASSIVE_NAMES = re.compile(rf"\b{_NAMES_OF}[^.]{{0,160}}?\b(?P<verb>{words.PASSIVE_VERBS})\b")
ACTIVE_PEOPLE = re.compile(
    rf"\b(?P<verb>{words.STRONG_VERBS}|ta(?:r|s)? (?:kort|bilder|foton) (?:på|av)"
    rf"|rapportera[rs]?|spara[rs]?|fotografera[rs]?|filma[rs]?"
    rf"|övervaka[rs]?|bevaka[rs]?|håll(?:a|er) (?:koll|reda|uppsikt) (?:på|över)"
    rf"|för(?:a|s|as)? (?:bok|anteckningar|journal|logg|minnesanteckningar) (?:över|om|på|kring))\s+"
    rf"(?P<between>(?:(?:in|alla|de|samtliga|varje|enskilda|enskild|unga|kända|aktuella|namngivna"
    rf"|misstänkta|eventuella|sådana|vissa|andra|våra|era|på|en|den|muslimska|radikala|extrema"
    rf"|löpande|kontinuerligt|noga|noggrant|även|också|till exempel|inga|inte|aldrig|radikaliserade"
    rf"|oroliga|troende|systematiskt)\s+){{0,4}}){words.PERSON}"
)
PASSIVE_PEOPLE = re.compile(
    rf"\b{words.PERSON}\s+(?:som|med|vars|i|inom)\s[^.]{{3,160}}?\b(?P<verb>{words.PASSIVE_VERBS})\b"
)
REGISTER_OF = re.compile(
    rf"\b(?P<verb>{words.REGISTER})\s+(?:(?!{_PREPOSITION}\b)[\w-]+\s+){{0,2}}?{_PREPOSITION}\s+"
    rf"(?P<between>(?:namn\w*\s+på\s+)?(?:(?!{_PREPOSITION}\b)[\w-]+\s+){{0,5}}?){words.PERSON}"
)
_OWNER = rf"(?:deras|hans|hennes|hens|{words.PERSON}(?<=s))"
_TRAITS_OF = (
    rf"(?:{_OWNER}\s+(?:[\w-]+\s+){{0,2}}?{words.TRAIT}"
    rf"|{words.TRAIT}\s+(?:som|hos)\s+(?:[\w-]+\s+)?{words.PERSON})"
)
ACTIVE_TRAITS = re.compile(rf"\b(?P<verb>{words.WRITING_VERBS})\s+(?P<between>{_FEW_WORDS})\b{_TRAITS_OF}")
PASSIVE_TRAITS = re.compile(rf"\b{_TRAITS_OF}[^.]{{0,80}}?\b(?P<verb>{words.PASSIVE_VERBS})\b")
ACTIVE_WHAT = re.compile(
    rf"\b(?P<verb>{words.STRONG_VERBS})\s+(?P<between>(?:[\w-]+\s+){{0,2}}?)"
    rf"(?:vad|hur|om|ifall|när|huruvida)\s+(?:[\w-]+\s+){{0,2}}?(?:{words.PERSON}|någon\b)"
)
NAMED_PEOPLE = re.compile(
    rf"\b(?P<verb>namnge[rs]?|peka[rs]? ut)\s+(?P<between>(?:de|alla|enskilda|vissa|inga"
    rf"|inte|aldrig)\s+)?{words.PERSON}"
)
ENGLISH_WHO = re.compile(
    rf"\b(?P<verb>{words.ENGLISH_VERBS})\s+(?P<between>(?:(?!(?:for|about|with|on|of)\b)[\w-]+,?\s+){{0,2}}?)"
    rf"(?:(?<!people )(?<!those )who(?:m|se)?\b|(?:which|what)\s+(?:[\w-]+\s+)?{words.ENGLISH_PERSON}"
    rf"|(?:the\s+)?(?:names?|identit(?:y|ies)|details|addresses"
    rf"|photos)\s+of\s+(?:[\w-]+\s+){{0,3}}?{words.ENGLISH_PERSON}\b)"
)
ENGLISH_PEOPLE = re.compile(
    rf"\b(?P<verb>{words.ENGLISH_VERBS}|(?:list|register|record|database|file|log)s?\s+(?:of|on"
    rf"|about))\s+(?P<between>(?:all|any|the|every|individual|young|named|known|suspected|muslim"
    rf"|local|no)?\s*){words.ENGLISH_PERSON}\s+(?:who|that|with|whose|suspected|holding|expressing"
    rf"|attending|in|associated)\b"
)
ENGLISH_PASSIVE = re.compile(
    rf"\b(?:names?|identit(?:y|ies)|details)\s+of\s+(?:[\w-]+"
    rf"\s+){{0,3}}?{words.ENGLISH_PERSON}\b[^.]{{0,120}}?\b(?P<verb>(?:must|should|shall|will|are to"
    rf"|is to|to|are|is) be(?:ing)? (?:recorded|listed|noted|logged|registered|reported|kept"
    rf"|collected|written down)|(?:are|is) (?:recorded|listed|noted|logged|registered|reported|collected))"
)
ENGLISH = (ENGLISH_WHO, ENGLISH_PEOPLE, ENGLISH_PASSIVE)
ACTIVE = (
    ACTIVE_WHO, ACTIVE_WHAT, ACTIVE_NAMES, ACTIVE_PEOPLE, NAMED_PEOPLE, ACTIVE_TRAITS, REGISTER_OF,
    ENGLISH_WHO, ENGLISH_PEOPLE,
)  # fmt: skip
PASSIVE = (PASSIVE_WHO, PASSIVE_NAMES, PASSIVE_PEOPLE, PASSIVE_TRAITS, ENGLISH_PASSIVE)
