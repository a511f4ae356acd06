"""What coordinators, registrars and readers have before them: gaps in the coverage, plans to decide, their own plans."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.roles import Action, Role
from samordna.core.addresses import address_of
from samordna.home.coverage import fact_verdicts
from samordna.home.coverage.assembly import administrations
from samordna.home.coverage.model import FAULTS, Fact, State, Verdict, sums
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.home.coverage.plan_rows import PlanRow
from samordna.home.coverage.shown_rows import state_tag
from samordna.home.coverage.sums import lacking
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.plans.standing import state_tag as state_of_plan


def gaps(ground: Ground) -> Block:
    """How many administrations lack what."""
    block = Block("gaps", _("Missing in the administrations"))
    judged = administrations(ground.facts)
    if not judged:
        return _without_administrations(ground, block)
    url = address_of("home:coverage", ground.municipality.slug)
    items = [
        Item(text=lacking(one), url=f"{url}?visa={one.fact}")
        for one in sums([administration.verdicts for administration in judged])
        if one.missing + one.late
    ]
    return replace(block, items=items, url=url, step=_("Who covers what"))


def _without_administrations(ground: Ground, block: Block) -> Block:
    told = _("No administrations are on record yet, so nothing can be missing.")
    if not ground.access.may(Action.EDIT_ORGANISATION):
        return replace(block, empty=told)
    url = address_of("organisation:unit_create", ground.municipality.slug)
    return replace(block, empty=told, url=f"{url}?slag=administration", step=_("Add an administration"))


def to_review(ground: Ground) -> Block:
    """Plans that have left their writers and are not in force yet: those in the central review first."""
    return Block(
        "review",
        _("Plans on their way to a decision"),
        **first(ground.facts.on_their_way, lambda plan: _waiting(ground, plan)),
    )


def _waiting(ground: Ground, plan: PlanRow) -> Item:
    return Item(
        text=plan.stated("title"),
        url=address_of("plans:life", ground.municipality.slug, plan.pk),
        about=plan.unit_name or plan.stated("board"),
        tag=state_of_plan(plan.state),
        version=plan.pk,
    )


def undecided(ground: Ground) -> Block:
    """Plans that lack a decision the reader may record."""
    own = [plan for plan in ground.facts.plans if ground.access.may_for(Action.DECIDE, plan.path)]
    judged = [(plan, _lacking(plan)) for plan in own]
    return Block(
        "undecided",
        _("Plans that lack a decision"),
        **first([one for one in judged if one[1]], lambda one: _undecided(ground, *one)),
    )


def _lacking(plan: PlanFacts) -> list[Fact]:
    verdicts = _verdicts(plan)
    missing = [fact for fact in (Fact.COMMITTEE, Fact.BOARD) if verdicts[fact].state is State.MISSING]
    return [] if all(verdicts[fact].follows for fact in missing) else missing


def _undecided(ground: Ground, plan: PlanFacts, lacking: list[Fact]) -> Item:
    words = ", ".join(str(fact.label).lower() for fact in lacking)
    return Item(
        text=plan.title,
        url=f"{_plan(ground, plan)}beslut/",
        about=_about(plan, words),
        tag=state_tag(State.MISSING),
        version=plan.pk,
    )


def own_plans(ground: Ground) -> Block:
    """The plans of the units where the reader coordinates, each with what it lacks first."""
    units = {role_at.unit_id for role_at in ground.access.roles if role_at.role == Role.LOCAL_COORDINATOR}
    plans = ground.facts.plans if None in units else ground.facts.plans_of(unit for unit in units if unit)
    block = Block(
        "own_plans",
        _("Your plans"),
        **first(plans, lambda plan: _own(ground, plan)),
        empty=_("Your administration has no plan yet."),
    )
    if plans or not ground.access.may(Action.IMPORT):
        return block
    slug = [ground.municipality.slug]
    ways = (
        (address_of("intake:upload", *slug), _("Import last year's plan as a file")),
        (address_of("plans:plan_begin", *slug), _("Begin a new plan without a file")),
    )
    return replace(block, also=ways)


def _own(ground: Ground, plan: PlanFacts) -> Item:
    verdicts = _verdicts(plan)
    fault = next((fact for fact in Fact if fact in verdicts and verdicts[fact].state in FAULTS), None)
    if fault is None:
        return _own_item(ground, plan, "", State.IN_ORDER)
    more = sum(verdict.state in FAULTS for verdict in verdicts.values()) - 1
    others = ngettext("and one thing more", "and %(n)d things more", more) % {"n": more} if more else ""
    words = " ".join(filter(None, (f"{fault.label}: {verdicts[fault].words}", others)))
    return _own_item(ground, plan, words, verdicts[fault].state)


def _own_item(ground: Ground, plan: PlanFacts, words: str, state: State) -> Item:
    return Item(
        text=plan.title,
        url=_plan(ground, plan),
        about=_about(plan, words),
        tag=state_tag(state),
        version=plan.pk,
    )


def _verdicts(plan: PlanFacts) -> Mapping[Fact, Verdict]:
    return fact_verdicts.planning(plan, whole=plan.unit is None)


def _plan(ground: Ground, plan: PlanFacts) -> str:
    return address_of("plans:document", ground.municipality.slug, plan.pk)


def _about(plan: PlanFacts, words: str = "") -> str:
    return " · ".join(filter(None, (plan.unit_name or plan.board, words)))
