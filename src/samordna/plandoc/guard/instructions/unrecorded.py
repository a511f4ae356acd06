"""Sentences that weigh like an instruction and are none: what everybody is wished, feared or told in figures."""

from collections.abc import Callable, Sequence

from samordna.plandoc.guard.instructions.arrangements import (
    CALL_LISTS,
    CASE_GROUPS,
    IS_ANSWERABLE,
    SENT,
    WIDENED,
    is_call_list,
    is_duty_told,
    is_raised_in_group,
    is_sent_anywhere,
    is_topic_added,
)
from samordna.plandoc.guard.instructions.by_word import ByWord, Opens
from samordna.plandoc.guard.instructions.employment import OPEN_EMPLOYMENT, is_of_employment
from samordna.plandoc.guard.instructions.everyday_lists import (
    OPEN_ATTENDANCE,
    OPEN_SCHOOL_LISTS,
    is_of_attendance,
    is_of_school_lists,
)
from samordna.plandoc.guard.instructions.gathered_material import (
    ASKED_FOR,
    SUMMARIES,
    SURVEYS,
    is_asked_for,
    is_share_of_survey,
    is_summary_of_views,
)
from samordna.plandoc.guard.instructions.hashtags import OPEN_HASHTAGS, is_tagged_for_campaign
from samordna.plandoc.guard.instructions.in_buildings import OPEN_BUILDINGS, is_of_those_in_building
from samordna.plandoc.guard.instructions.leaflets import LEAFLETS, is_for_the_worried
from samordna.plandoc.guard.instructions.lists_of_bodies import OPEN_BODIES, is_list_of_bodies
from samordna.plandoc.guard.instructions.noticing import OPEN_NOTICING, is_taught_to_notice
from samordna.plandoc.guard.instructions.offers import FINDS_OUT as MAPS
from samordna.plandoc.guard.instructions.offers import is_map_of_offers
from samordna.plandoc.guard.instructions.papers import OPEN_PAPERS, is_of_own_papers
from samordna.plandoc.guard.instructions.reception import OPEN_RECEPTION, is_of_reception
from samordna.plandoc.guard.instructions.summer_jobs import OPEN_SUMMER_JOBS, is_of_summer_jobs
from samordna.plandoc.guard.instructions.task_lists import OPEN_TASK_LISTS, is_list_of_tasks
from samordna.plandoc.guard.instructions.terms import TERMS, is_heading_of_terms
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.guard.instructions.told_of_world import (
    FINDS_OUT,
    OWN_FILE,
    PICTURES,
    PLANS,
    SCOPES,
    is_need_of_unreached,
    is_of_changed_picture,
    is_of_picture,
    is_of_scope,
    is_plan_for_whoever_wants,
    is_routine_question,
)
from samordna.plandoc.guard.instructions.upkeep import LISTS, PAPERS, is_only_kept_up, is_paper_revised

_RECORDS = bits(
    "strong", "medium", "telling", "pointing", "store", "document", "recorded", "people_list", "kept"
)
_RECORDED = bits("strong", "medium", "recorded")
_SAID_OF_THEM = bits("name", "data", "who", "attendance", "trait", "sensitive", "possessive", "loaded")
_VIEW, _WORRY, _PERSON, _STAFF = bits("view"), bits("worry"), bits("person"), bits("staff")
_EACH, _THOSE, _MODAL = bits("each"), bits("those"), bits("modal")
_LIGHT, _DENIED, _DOWN = bits("light"), bits("negation", "without"), {"upp", "ner", "ned", "in"}
_ABLE = {"kunna", "få", "våga", "känna", "veta", "slippa", "behöva", "ha", "nå", "må", "bli"}
_FARE = {
    "gå",
    "komma",
    "trivas",
    "lyckas",
    "växa",
    "utvecklas",
    "mötas",
    "bemötas",
    "cykla",
    "sova",
    "lära",
    "delta",
}
_FEARED = {"att", "risk", "risken"}
_WRONG = ("fel", "orätt", "obehörig", "utomstående")
_FEEL = {"oroar", "oroas", "känner", "upplever"}
_HAVE = {"har", "hade"}
_PERFECT = ("t", "ts")
_NUMBERS = {"två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}
_FAR = 5
_STORED = bits("strong", "store", "recorded", "people_list", "kept", "view")
_MEDIUM, _MAKING = bits("medium"), bits("making")
_TELL = {"berättar", "vittnar", "beskriver"}
_WHOM = bits(
    "person", "name", "who", "those", "attendance", "trait", "possessive", "loaded", "sensitive", "store"
)
_TOLD, _THING = bits("strong", "medium", "telling", "pointing", "recorded"), bits("data", "things")
_SPREADS = ("sprid", "delas")
_CHECK, _SECRET = "kontroll", "sekretess"
_SHOWN = ("legitimer", "legitimation", "id-handling")
_FALSE = ("falsk", "fingera", "påhitta", "annans", "fel")
_NAME, _WHO, _RELATIVE = bits("name"), bits("who"), bits("relative")
_HOW_TO_WRITE = {
    *("skriv", "skriva", "kort", "kortfattat", "tydligt", "enkelt", "konkret", "läsbart", "sakligt", "begripligt"),
    *("och", "gärna", "på", "klarspråk", ",", "."),
}  # fmt: skip


def _is_wish(tokens: Sequence[Token]) -> bool:
    """ "Varje elev ska kunna gå till skolan …", "varje klass ska ha en överenskommelse": and nothing is written of anybody."""
    if _is_written(tokens):
        return False
    words = [token.word for token in tokens]
    everybody = next((at for at, token in enumerate(tokens) if token.is_(_EACH | _THOSE)), None)
    modal = next((at for at, token in enumerate(tokens) if token.is_(_MODAL)), None)
    if everybody is None or modal is None or abs(modal - everybody) > _FAR:
        return False
    behind = range(modal + 1, min(modal + _FAR, len(words)))
    able = next((at for at in behind if words[at] in _ABLE or words[at] in _FARE), None)
    if able is None:
        return False
    following = words[min(able + 1, len(words) - 1)]
    return not following.endswith("as") or able + 1 == len(words)


def _is_written(tokens: Sequence[Token]) -> bool:
    """Whether anything is recorded, or anything said of anybody that could be."""
    return any_of(tokens, _RECORDS | _SAID_OF_THEM | _VIEW) or any(
        token.is_(_LIGHT) and any(word.word in _DOWN for word in tokens[at + 1 : at + 4])
        for at, token in enumerate(tokens)
    )


def _is_feared(tokens: Sequence[Token]) -> bool:
    """ "Att känsliga uppgifter om elever sparas i fel system", as plans of internal control list risks."""
    is_risk = bool(tokens) and tokens[0].word in _FEARED and not any_of(tokens, _DENIED)
    return is_risk and any(token.word.startswith(_WRONG) for token in tokens)


def _is_feeling(tokens: Sequence[Token]) -> bool:
    """ "De som bor i centrum oroar sig för …": what people feel, and nobody writes down."""
    feels = any(
        token.word in _FEEL and any(word.word in {"sig", "oro"} for word in tokens[at + 1 : at + 3])
        for at, token in enumerate(tokens)
    )
    return feels and not _is_written(tokens)


def _is_told_by_them(tokens: Sequence[Token]) -> bool:
    """ "Elever i åk 5 berättar om hatiska klipp": what they tell of, where it is nobody."""
    tells = next((at for at, token in enumerate(tokens[: _FAR + 1]) if token.word in _TELL), None)
    if not tells or not tokens[0].is_(_PERSON) or tokens[0].is_(_STAFF):
        return False
    before, behind = tokens[1:tells], tokens[tells + 1 :]
    acts = [token for token in behind if token.is_(_TOLD) and not token.word.startswith(_SPREADS)]
    return (
        not any_of(before, _RELATIVE | _RECORDS)
        and not any_of([*acts, *behind], _WHOM | _MODAL | _STAFF | _LIGHT)
        and all(token.is_(_THING) for token in acts)
    )


def _is_identity_shown(tokens: Sequence[Token]) -> bool:
    """ "Kontroll att hyresgäst legitimerats vid nyckelutlämning": it is looked at over a counter, and not kept."""
    is_shown = any(token.word.startswith(_SHOWN) for token in tokens)
    others = [token for token in tokens if not token.word.startswith(_CHECK)]
    return is_shown and not any_of(others, _RECORDS | _SAID_OF_THEM | _VIEW | _RELATIVE)


def _is_false_name(tokens: Sequence[Token]) -> bool:
    """ "Lokal hyrs ut under falskt namn": whoever does so is known to nobody."""
    names = [at for at, token in enumerate(tokens) if token.is_(_NAME)]
    are_false = all(at and tokens[at - 1].word.startswith(_FALSE) for at in names)
    return bool(names) and are_false and not any_of(tokens, _RECORDS | _VIEW | _WORRY | _RELATIVE | _WHO)


def _is_figure(tokens: Sequence[Token]) -> bool:
    """ "Gruppen har under året följt 23 ungdomar, varav 9 var nya": how many there were."""
    has = next((at for at, token in enumerate(tokens) if token.word in _HAVE), None)
    people = [at for at, token in enumerate(tokens) if token.is_(_PERSON)]
    if has is None or not people or any_of(tokens, _RECORDED | _SAID_OF_THEM | _VIEW):
        return False
    are_counted = all(at and _is_number(tokens[at - 1].word) for at in people)
    is_perfect = any(token.word.endswith(_PERFECT) for token in tokens[has + 1 : people[0]])
    return are_counted and is_perfect


def _is_secret(tokens: Sequence[Token]) -> bool:
    """ "… är sekretessbelagd i de delar som rör enskilda": who may not read it."""
    is_said = any(token.word.startswith(_SECRET) for token in tokens)
    is_kept = any_of(tokens, _STORED | _SAID_OF_THEM) or any(
        token.is_(_MEDIUM) and not token.is_(_MAKING) for token in tokens
    )
    return is_said and not is_kept


def _is_style(tokens: Sequence[Token]) -> bool:
    """ "Skriv kort": how, and nothing of anybody; "kort" are cards elsewhere."""
    return all(token.word in _HOW_TO_WRITE for token in tokens)


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in _NUMBERS


_KINDS = ByWord[Callable[[Sequence[Token]], bool]](
    (Opens(LISTS), is_only_kept_up),
    (Opens(stems=PAPERS), is_paper_revised),
    (Opens(_ABLE | _FARE), _is_wish),
    (Opens(_FEARED), _is_feared),
    (Opens(_FEEL), _is_feeling),
    (OPEN_PAPERS, is_of_own_papers),
    (Opens(stems=LEAFLETS), is_for_the_worried),
    (Opens(_TELL), _is_told_by_them),
    (Opens(stems=_SHOWN), _is_identity_shown),
    (Opens(stems=_FALSE), _is_false_name),
    (Opens(_HAVE), _is_figure),
    (Opens(stems=(_SECRET,)), _is_secret),
    (Opens(_HOW_TO_WRITE), _is_style),
    (Opens(stems=PICTURES), is_of_picture),
    (Opens(stems=PICTURES), is_of_changed_picture),
    (Opens(SCOPES), is_of_scope),
    (Opens(stems=PLANS), is_plan_for_whoever_wants),
    (OPEN_EMPLOYMENT, is_of_employment),
    (OPEN_RECEPTION, is_of_reception),
    (Opens(SENT), is_sent_anywhere),
    (Opens(WIDENED), is_topic_added),
    (Opens(stems=CALL_LISTS), is_call_list),
    (Opens(stems=IS_ANSWERABLE), is_duty_told),
    (Opens(stems=CASE_GROUPS), is_raised_in_group),
    (Opens(OWN_FILE), is_routine_question),
    (Opens(stems=FINDS_OUT), is_need_of_unreached),
    (Opens(stems=MAPS), is_map_of_offers),
    (Opens(stems=TERMS), is_heading_of_terms),
    (OPEN_HASHTAGS, is_tagged_for_campaign),
    (OPEN_SUMMER_JOBS, is_of_summer_jobs),
    (OPEN_ATTENDANCE, is_of_attendance),
    (OPEN_SCHOOL_LISTS, is_of_school_lists),
    (OPEN_BODIES, is_list_of_bodies),
    (OPEN_BUILDINGS, is_of_those_in_building),
    (OPEN_NOTICING, is_taught_to_notice),
    (OPEN_TASK_LISTS, is_list_of_tasks),
    (Opens(SURVEYS), is_share_of_survey),
    (Opens(ASKED_FOR), is_asked_for),
    (Opens(stems=SUMMARIES), is_summary_of_views),
)
"""One of the words stands in every sentence of its kind."""


def is_no_instruction(tokens: Sequence[Token]) -> bool:
    return not tokens or any(passes(tokens) for passes in _KINDS.among(tokens))
