"""Fills in the parameters of an address with things of the world. A new parameter must be told here: no address is left out."""

from collections.abc import Iterator
from typing import Any

from house.routes import Route
from house.world import Place, World
from samordna.mapping.picture.gap_lines import key_of
from samordna.organisation.catalogues import CATALOGUES
from samordna.plandoc.mapping.gaps import gaps

FIXED = {
    "file_format": "csv",
    "what": "logotyp",
    "key": "activities-1",
    "ending": "yaml",
    "grid": 1,
    "finding": "0" * 16,
    "section": "intro",
    "step": "fragan",
    "rest": "finns/inte",
    "contributor": "police",
    "function": "detecting",
    "gap": key_of(gaps([])[0]),
}
OTHERWISE = {
    "plans:export": {"file_format": "json"},
    "plans:step_take": {"step": "send_to_committee"},
    "readiness:step": {"step": "ring-tib"},
    "readiness:step_move": {"step": "ring-tib"},
    "readiness:step_remove": {"step": "posom"},
    "review:memorandum_export": {"file_format": "pdf"},
    "collaboration:meeting_minutes": {"file_format": "docx"},
    "situation:picture_download": {"file_format": "docx"},
    "review:plan_step": {"step": "klar"},
    "situation:picture_step": {"step": "analyse"},
}
VERSIONS = {
    "plans:decision_correct": "adopted",
    "plans:version_begin": "adopted",
    "plans:change_log_write": "later_version",
}
"""Of which version these are tried: one that is decided, that nothing follows yet, that follows on another."""
READ_AS_ADOPTED = {"plans:document", "plans:export", "plans:checks", "plans:life", "plans:activities"}
"""Addresses that tell an adopted plan otherwise than a draft, or beside it."""
LISTS = {"avsnitt": "section", "beslut": "decision"}
"""Of the lists of a plan, one that is edited and one that is decided, with a thing in it."""
HISTORIES = {
    "plan": "version",
    "aktivitet": "activity",
    "avsnitt": "section",
    "kontaktpunkt": "contact",
    "enhet": "known_unit",
    "jour": "duty_function",
    "kalla": "picture_source",
    "krisplan": "crisis_plan",
    "overenskommelse": "agreement",
    "lagesbild": "picture",
    "larmvag": "alarm_route",
    "problem": "problem",
    "omrade": "situation_area",
    "sifferserie": "series",
    "stycke": "statement",
    "verksamhetsregister": "registered",
}
"""Things that have a history, by the word in its address."""
KINDS = {
    **{f"organisation:{one.name}": one.name for one in CATALOGUES},
    "accounts:claim": "claim_role",
    "followup:answer_save": "asked",
    "followup:feed_end": "feed",
    "followup:responsible": "activity",
    "guidance:unit_": "known_unit",
    "guidance:": "guide",
    "history:undo": "change",
    "intake:": "upload",
    "mapping:analysis": "asked_about",
    "mapping:filed": "incoming_services",
    "mapping:service": "registered",
    "organisation:coordinator": "coordinator",
    "organisation:follow_up": "coordinator",
    "organisation:merger": "merger",
    "organisation:task": "task",
    "organisation:transfer": "transfer",
    "organisation:unit": "known_unit",
    "people:departure": "departure",
    "people:invitation": "invitation",
    "people:": "person",
    "plans:activity": "activity",
    "plans:chapter": "chapter",
    "plans:comment": "comment",
    "plans:decision_correct": "decided_step",
    "plans:demanded": "demand",
    "plans:guest": "guest",
    "plans:section": "section",
    "plans:services_update": "service",
    "plans:status": "activity",
    "readiness:activation": "alarm",
    "readiness:afterwards": "alarm",
    "readiness:crisis_plan": "crisis_plan",
    "readiness:duty": "duty_function",
    "readiness:evaluation": "alarm",
    "readiness:exercise": "exercise",
    "readiness:incoming_shifts": "incoming_shifts",
    "readiness:lesson": "alarm",
    "readiness:plan_take_in": "planned_route",
    "readiness:report_export": "alarm",
    "readiness:roster": "duty_function",
    "readiness:route": "alarm_route",
    "readiness:shift_create": "duty_function",
    "readiness:shift": "shift",
    "readiness:step": "alarm_route",
    "settings:word": "known_word",
    "situation:request_we": "answered_request",
    "situation:request_withdraw": "answered_request",
    "situation:request": "contribution_request",
    "situation:areas_filed": "incoming_areas",
    "situation:series": "series",
    "situation:one_series": "series",
    "situation:incoming_figures": "incoming_figures",
    "situation:figure_fetch": "figure_fetch",
    "situation:host": "allowed_host",
    "situation:area": "situation_area",
    "situation:": "picture",
    "collaboration:agreement": "agreement",
    "collaboration:brought_home_write": "representation",
    "collaboration:brought_home": "brought_home",
    "collaboration:representation": "representation",
    "briefings:brought_home": "brought_home",
    "briefings:address_end": "news_address",
    "briefings:address_make": "news_flow",
    "briefings:digest_create": "news_flow",
    "briefings:digest": "news_digest",
    "briefings:flow": "news_flow",
    "briefings:item": "news_item",
    "briefings:entry": "news_entry",
    "briefings:source_": "news_source",
    "collaboration:forum": "forum",
    "collaboration:invitation": "meeting_invitation",
    "collaboration:meeting_create": "forum",
    **dict.fromkeys((f"collaboration:{one}_add" for one in ("agenda_item", "decision", "task")), "meeting"),
    "collaboration:agenda_propose": "meeting",
    "collaboration:agenda_item": "agenda_item",
    "collaboration:decision": "meeting_decision",
    "collaboration:task": "meeting_task",
    "collaboration:meeting": "meeting",
    "collaboration:member_add": "forum",
    "collaboration:member": "forum_member",
    "training:course": "course",
    "training:invitation_": "training_invitation",
    "training:coverage_unit": "known_unit",
    "training:need": "added_need",
    "training:requirement": "requirement",
    "training:": "training_session",
}
"""What ``pk`` is the number of, by how the address's name begins; the first that fits."""
OF_A_UNIT = {
    "collaboration:agreement",
    "collaboration:brought_home",
    "collaboration:representation",
    "collaboration:plan_collaboration_take",
    "briefings:digest",
    "briefings:flow",
    "briefings:item",
    "briefings:brought_home",
    "briefings:plan_briefings_take",
    "briefings:source_",
    "collaboration:forum",
    "collaboration:agenda",
    "collaboration:decision",
    "collaboration:invitation",
    "collaboration:meeting",
    "collaboration:task",
    "collaboration:member",
    "followup:answer_save",
    "followup:report",
    "followup:responsible",
    "mapping:analysis_address",
    "mapping:analysis_again",
    "mapping:analysis_form",
    "mapping:analysis_link",
    "mapping:analysis_re",
    "mapping:service",
    "plans",
    "intake",
    "history",
    "organisation:contact",
    "organisation:coordinator",
    "organisation:follow_up",
    "readiness:activation",
    "readiness:afterwards",
    "readiness:crisis_plan",
    "readiness:evaluation",
    "readiness:lesson",
    "readiness:report_export",
    "readiness:route",
    "readiness:step",
    "review:answer",
    "review:handed",
    "review:judge",
    "review:plan",
    "situation:picture",
    "situation:priorities",
    "situation:problem",
    "situation:request",
    "situation:seat",
    "situation:source",
    "situation:statement",
    "situation:weighing",
    "situation:workshop",
    "training:counts",
    "training:coverage_unit",
    "training:evaluation",
    "training:invitation",
    "training:need",
    "training:plan_training_take",
    "training:session_",
    "training:sign_up",
}
"""Addresses whose things belong somewhere; the others are the same from every unit."""


def places_of(route: Route) -> list[Place]:
    if len(route.parameters) == 1:
        return [Place.WHOLE]
    return list(Place) if any(route.name.startswith(name) for name in OF_A_UNIT) else [Place.OWN]


def addresses_in(world: World, route: Route, place: Place) -> Iterator[tuple[str, str]]:
    """Name and address; more than one where the thing's kind decides who may."""
    if "area" in route.parameters:
        for area, thing in LISTS.items():
            yield f"{route.name} {area}", _address(world, route, place, {"area": area}, thing)
    elif "kind" in route.parameters:
        for kind, thing in HISTORIES.items():
            yield f"{route.name} {kind}", _address(world, route, place, {"kind": kind}, thing)
    elif route.name.startswith("organisation:contact") and "pk" in route.parameters:
        yield f"{route.name} restricted", _address(world, route, place, {}, "contact")
        yield f"{route.name} open", _address(world, route, place, {}, "open_contact")
    else:
        yield route.name, _address(world, route, place, {}, _kind_of(route))
        if route.name in READ_AS_ADOPTED:
            yield f"{route.name} adopted", _address(world, route, place, {}, "", version="adopted")


def address_in(world: World, route: Route, place: Place) -> str:
    return next(addresses_in(world, route, place))[1]


def _kind_of(route: Route) -> str:
    """What the number in the address is the number of; empty where there is none."""
    if "pk" not in route.parameters:
        return ""
    kinds = [kind for name, kind in KINDS.items() if route.name.startswith(name)]
    assert kinds, f"tests/house/addresses.py does not know what pk is in {route.name}"
    return kinds[0]


def _address(
    world: World, route: Route, place: Place, chosen: dict[str, str], kind: str, version: str = "version"
) -> str:
    things = {**world.shared, **world.things[place]}
    values: dict[str, Any] = {
        "municipality": world.home.slug,
        **FIXED,
        **OTHERWISE.get(route.name, {}),
        **chosen,
        **{name: things[name].pk for name in ("assignment", "claim_role")},
        "version": things[VERSIONS.get(route.name, version)].pk,
        "task": things["duty"].pk,
        "other": things["other_shift"].pk,
        "layout": things["layout"].pk,
        "plan": things["reviewed"].pk,
        "report": things["report"].pk,
        "review_round": things["prepared_round" if "question_" in route.name else "review_round"].pk,
        **{name: things[name].pk for name in ("question", "reviewer")},
        "occasion": things["occasion"].pk,
        "analysis": things["analysis"].pk,
        "route": things["alarm_route"].pk,
        "entry": things["alarm_entry"].pk,
        "lesson": things["alarm_lesson"].pk,
        "picture": things["picture"].pk,
        "source": things["picture_source"].pk,
        "problem": things["decided_problem" if route.name == "plans:plan_something" else "problem"].pk,
        "seat": things["seat"].pk,
        "statement": things["statement"].pk,
        "unit": things["known_unit"].pk,
        "chosen": things["digest_news"].pk,
        "requirement": things["requirement"].pk,
    }
    if kind:
        values["pk"] = things[kind].pk
    missing = set(route.parameters) - values.keys()
    assert not missing, f"tests/house/addresses.py does not know {missing} of {route.name}"
    return route.address(**values)
