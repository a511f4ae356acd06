"""How words look that are family names, words of the language, offices, institutions or products."""

import re
from functools import cache

from samordna.plandoc.guard.wordlists import word_list

FAMILY_COMPOUND = re.compile(
    r"(?:str[öo]m|berg|gren|lund|q[vu]ist|kvist|dahl|stedt|blad|holm|man|fors|mark|skog|vall|lander|strand|vik|[aioäy]nen)$"
)
"""How compounds end that are family names, and places."""
FAMILY_WORD = re.compile(r"..(?:str[öo]m|berg|gren|lund|kvist|holm|blad|vik|fors)$")
SURELY_FAMILY = re.compile(r"(?:..sson|sdotter|[oe]vić|zadeh|o[gğ]lu|shvili|enko|wicz|[wv]sk[iy])$")
TOWN = re.compile(r"stads?$")
"""How towns end, and whom they have given their names to: "Bjørnstad"."""
ORDINARY_WORD = re.compile(
    r"(?:[^wv]iska|(?<![wv])(?<!fred)(?<!hen)(?<!ul)rika|ianska|[sd][st]ska|ning(?:en|ar)?|heten|heter|tion(?:en|er)|ering(?:en)?|arna|orna|erna|ande"
    r"|[a-z]{4}ment|[a-z]{5}ness|[a-z]{5}[^p]our|[a-z]{4}[st]ion"
    r"|[a-zåäöæø]{4}(?:heden|skab(?:et)?|skap(?:et)?|ingerne|ingene|lserne|lsene|[sl][st]ä|llä|yys|uus|työ))$"
)
"""Endings, of the Nordic languages and English, that no name has; the Polish ``-wska`` is one, and "Fredrika"."""
DEFINITE = re.compile(r"(?:en|et|na|ing|het|ion)$")
APOSTROPHES = re.compile("[’‘ʻ]")
PRODUCT = re.compile(r"[a-z]{3}[A-Z]")
CALENDAR = re.compile(
    r"(?:-?(?:jan|feb|mar|apr|maj?y?|jun|jul|aug|sep|o[kc]t|nov|dec|mån?|tis?|ons?|to|tors?|fre?|lör?|sön?|mo|tu|we|th|sa|su))+"
)
OFFICE = re.compile(
    r"(?:chef|ledare|samordnare|strateg|ansvarig|rektor|direktör|handläggare|sekreterare|konsulent|kurator|polis|utvecklare"
    r"|assistent|pedagog|lärare|koordinator|ordförande)(?:n|en|s)?$"
)


@cache
def institution() -> re.Pattern[str]:
    return re.compile(rf"...(?:{'|'.join(sorted(word_list('institution_endings')))})$")
