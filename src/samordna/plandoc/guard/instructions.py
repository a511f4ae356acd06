"""Instructions to register people: who they are, whom they meet, what they think.

Each sentence is cut into clauses where a contrast begins ("men", "utan", "i stället"), so that a negation reaches no
further than it should: "inga personuppgifter ska antecknas" passes, "glöm inte att anteckna vilka som …" does not.
A clause is an instruction when a verb or noun of recording meets *who* or *people* within a few words, unless the
people are meant in their function ("lista över kontaktpersoner", "dokumentera vem som beslutar").
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import instruction_shapes as shapes
from samordna.plandoc.guard import instruction_words as words
from samordna.plandoc.guard.hits import Found, HitKind

_LONGEST_SENTENCE = 700
_SENTENCE = re.compile(
    rf"(?:(?!(?<!ex)(?<!bl\.a)(?<!\.fl)(?<!resp)(?<!jfr)[.!?][\"”)]?\s|[•]).){{1,{_LONGEST_SENTENCE}}}",
    re.DOTALL,
)
_SPACES = re.compile(" {2,}")
_CONTRAST = re.compile(
    r"[,;:]?\s(?:men|däremot|i stället|istället|dock|but|however|instead)\s|,\sutan\s(?!att)|\sutan"
    r"\s(?=också|även|nödvändig)|;\s|\s-\s"
)
_WORTH_READING = re.compile(
    r"vilka|vem|namn|person|individ|elev|ungdom|register|regist|lista|förteckn|antec|noter|dokument"
    r"|rapport|kartl|journal|bokför|skriv|namng|samla|övervak|bevak|foto|filma|bilder|kort på|umgänge|åsikt"
    r"|who|which|names|record|list|track|log\b"
)
_CONCERN = re.compile(words.CONCERN)
_FUNCTIONAL = re.compile(words.FUNCTIONAL)
_OPINION = re.compile(r"extrem|radikal|åsikt|sympati|relig|umgås|politisk|demonstr")
_IN_FUNCTION = re.compile(rf"\b\w*{words.PEOPLE_IN_FUNCTION}")
_VIEWS_OR_COMPANY = re.compile(
    r"\btycker\b|\btror\b|\banser\b|\brösta|\bber?\b|umgås|umgänge|träffar|åsikt|sympati|relig|moské|radikal|extrem"
)
_ENGLISH_CONCERN = re.compile(words.ENGLISH_CONCERN)
_ENGLISH_FUNCTIONAL = re.compile(words.ENGLISH_FUNCTIONAL)
_NEGATION = re.compile(
    rf"\b{words.NEGATION}\b|\b(?:not|never|no|nobody|cannot|don't|n't)\b|mustn't|shouldn't|won't"
)
_FALSE_NEGATION = re.compile(words.FALSE_NEGATION)
_PROHIBITION = re.compile(words.PROHIBITION)
_PROHIBITION_BESIDE_VERB = re.compile(words.PROHIBITION_BESIDE_VERB)
_NOT_THEMSELVES = re.compile(
    r"\b(?:antal|antalet|andel|andelen|för|till|åt|med|mot|av|hos|kring|om"
    r"|från)\s+(?:de\s+)?$"
)
_OWN_CASE_SYSTEM = re.compile(r"socialtjänstens (?:eget |egna )?(?:ärende|verksamhets|journal)")
_TOLD_SOCIAL_SERVICES = re.compile(r"rapportera[rs]?\b.*\btill socialtjänsten\b.*")
_STRONG = re.compile(words.STRONG_VERBS)


def find_register_instructions(lower: str) -> Iterator[Found]:
    """Every instruction to register people in folded lower-case text with spaces for line breaks."""
    for sentence in _SENTENCE.finditer(lower):
        if _WORTH_READING.search(sentence.group()):
            for start, end in _clauses(sentence):
                clause = lower[start:end]
                place = _instruction(_SPACES.sub(" ", clause))
                if place:
                    first, last = (start + _before_squeezing(clause, index) for index in place)
                    yield Found(HitKind.REGISTER_INSTRUCTION, first, last, blocking=True)


def _before_squeezing(clause: str, index: int) -> int:
    """The place in ``clause`` of ``index`` in the same with single spaces."""
    for spaces in _SPACES.finditer(clause):
        if spaces.start() >= index:
            break
        index += len(spaces.group()) - 1
    return index


def _clauses(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    start = sentence.start()
    for contrast in _CONTRAST.finditer(sentence.string, sentence.start(), sentence.end()):
        yield start, contrast.start()
        start = contrast.end()
    yield start, sentence.end()


def _instruction(clause: str) -> tuple[int, int] | None:
    """The place of the first instruction in the clause: from the verb or noun of recording to the end of the clause."""
    for shape in shapes.ACTIVE + shapes.PASSIVE:
        for match in shape.finditer(clause):
            if _concerns_people(shape, match, clause) and not _is_denied(shape, match, clause):
                return match.start(), len(clause.rstrip())
    return None


def _concerns_people(shape: re.Pattern[str], match: re.Match[str], clause: str) -> bool:
    """Whether the people are meant as persons and not in their function."""
    start = match.start("verb") if shape in shapes.ACTIVE else match.start()
    about = clause[start:].removeprefix(match["verb"])
    if shape in shapes.ENGLISH:
        concern = shape is not shapes.ENGLISH_PEOPLE or _ENGLISH_CONCERN.search(about) is not None
        return concern and not _ENGLISH_FUNCTIONAL.search(about)
    return not _is_ordinary_work(shape, match, about) and _is_about_who_they_are(shape, match, about)


def _is_ordinary_work(shape: re.Pattern[str], match: re.Match[str], about: str) -> bool:
    """Whether the clause speaks of staff, of figures or of what social services do in their own system."""
    between = match.groupdict().get("between") or ""
    return bool(
        (shape is shapes.PASSIVE_PEOPLE and _NOT_THEMSELVES.search(match.string, 0, match.start()))
        or (shape is shapes.ACTIVE_PEOPLE and _TOLD_SOCIAL_SERVICES.fullmatch(match["verb"] + about))
        or _OWN_CASE_SYSTEM.search(about)
        or (_IN_FUNCTION.search(between) and not re.search(r"\bnamn|\bvilka|\bvem", between))
        or (shape is not shapes.NAMED_PEOPLE and _FUNCTIONAL.search(about) and not _OPINION.search(about))
    )


def _is_about_who_they_are(shape: re.Pattern[str], match: re.Match[str], about: str) -> bool:
    concern = _CONCERN.search(about) is not None
    strong = _STRONG.fullmatch(match["verb"]) is not None
    if shape in (shapes.ACTIVE_WHO, shapes.PASSIVE_WHO):
        return concern or strong
    if shape is shapes.ACTIVE_WHAT:
        return _VIEWS_OR_COMPANY.search(about) is not None
    if shape in (shapes.ACTIVE_PEOPLE, shapes.PASSIVE_PEOPLE, shapes.REGISTER_OF):
        return concern
    if re.search(r"\b(?:uppgifter|information)\b", match.group()):
        return concern and (strong or match["verb"].startswith(("samla", "spara")))
    return True


def _is_denied(shape: re.Pattern[str], match: re.Match[str], clause: str) -> bool:
    """Whether the clause forbids or denies what it describes."""
    plain = _FALSE_NEGATION.sub(lambda false: "-" * len(false.group()), clause)
    verb_start, verb_end = match.span("verb")
    if _PROHIBITION.search(plain) or _PROHIBITION_BESIDE_VERB.search(plain, 0, verb_start):
        return True
    if shape in shapes.PASSIVE:
        head = plain[max(0, match.start() - 30) : match.start()]
        near = " ".join(plain[:verb_start].split()[-4:]) + " " + " ".join(plain[verb_end:].split()[:2])
        return bool(_NEGATION.search(head) or _NEGATION.search(near))
    before = " ".join(plain[:verb_start].split()[-8:])
    after = " ".join(plain[verb_end:].split()[:1])
    between = match.groupdict().get("between") or ""
    return any(_NEGATION.search(part) for part in (before, match["verb"], between, after))
