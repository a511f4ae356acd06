"""A municipality to try doors in: things of one's own unit, of another unit and of nobody's; a neighbour; users of each kind."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.utils.timezone import localdate, now

from house.samples import sample
from samordna.accounts.models import ClaimRole, Departure, Invitation, User
from samordna.accounts.roles import WIDE, Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.briefings.commands.subscriptions import news_address_make
from samordna.briefings.tests.factories import (
    DigestFactory,
    DigestItemFactory,
    EntryFactory,
    FlowFactory,
    ItemFactory,
    SourceFactory,
)
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.models import (
    AgendaItem,
    AgreementDocument,
    BroughtHome,
    Forum,
    MeetingDecision,
    MeetingInvitation,
    MeetingTask,
)
from samordna.collaboration.tests.agreement_factories import RepresentationFactory, an_agreement
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import Change, KnownWord
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.feeds import feed_make
from samordna.followup.enums import FeedScope
from samordna.followup.reporting.tests.samples import a_report
from samordna.followup.tests.factories import OccasionFactory
from samordna.guidance.tests.factories import a_guide
from samordna.intake.models import TableLayout
from samordna.intake.tests.factories import ready_upload
from samordna.mapping.analysis.tests.factories import an_analysis
from samordna.mapping.models import IncomingServices
from samordna.mapping.tests.factories import a_service
from samordna.organisation.catalogues import CATALOGUES
from samordna.organisation.commands.merging import unit_merge
from samordna.organisation.models import MandateTask, Municipality, TransferDraft, Unit
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    GuidelineFactory,
    MunicipalityFactory,
    PartnerFactory,
    TermFactory,
    UnitFactory,
)
from samordna.organisation.transfer.document import Document
from samordna.plandoc.areas.model import FiledArea, FiledAreas
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.mapping.filed import FiledService, FiledServices
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.words import Distribution
from samordna.plandoc.schema import Metadata
from samordna.plans.commands import content_update, texts_take
from samordna.plans.models import ChapterDemand, Comment, PlanGuest, PlanVersion, SectionTask, TemplateChapter
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm
from samordna.readiness.commands.afterwards import lesson_add
from samordna.readiness.models import DutyFunction, DutyShift, IncomingShifts, PlannedExercise
from samordna.readiness.tests.factories import a_crisis_plan
from samordna.review.commands import plan_add, plan_hand_out, plan_mark_ready, reviewer_name
from samordna.review.models import ReviewedPlan, ReviewRound
from samordna.review.tests.factories import a_round, judge, review
from samordna.situation.commands.seats import seats_add
from samordna.situation.commands.workshops import workshop_open
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.gathering.tests.factories import a_contribution, a_request
from samordna.situation.models import (
    AllowedHost,
    ContributionRequest,
    FigureFetch,
    IncomingAreas,
    IncomingFigures,
    Picture,
    Problem,
)
from samordna.situation.tests.factories import (
    a_picture,
    a_problem,
    a_source,
    a_statement,
    an_area,
    decided,
)
from samordna.training.commands.evaluations import evaluation_open
from samordna.training.models import AddedNeed
from samordna.training.models import Invitation as InvitationToTraining
from samordna.training.tests.factories import (
    CourseFactory,
    GroupAtSessionFactory,
    RequirementFactory,
    SessionFactory,
    StaffGroupFactory,
)

SECRET = "Begränsat-ord"
"""Stands in everything that is restricted; a page that holds it has shown it."""
SOUGHT = "sökbart"
"""Stands beside it in the text, to search for."""


class Place(StrEnum):
    """Where the thing of an address belongs, seen from the user's own unit."""

    OWN = "own"
    OTHER = "other"
    WHOLE = "whole"


@dataclass
class World:
    """``things[place]`` holds an object of each kind, by name; ``shared`` those that belong to no unit."""

    home: Municipality
    neighbour: Municipality
    own: Unit
    below: Unit
    other: Unit
    users: dict[Role, User]
    next_door: dict[Role, User]
    stranger: User
    things: dict[Place, dict[str, Any]] = field(default_factory=dict)
    shared: dict[str, Any] = field(default_factory=dict)


def world() -> World:
    """Make it all. The test then speaks for the municipality at home."""
    neighbour = MunicipalityFactory(name="Grannby", slug="grannby")
    next_door = {role: RoleAssignmentFactory(municipality=neighbour, role=role).user for role in Role}
    home = MunicipalityFactory(name="Hemby", slug="hemby")
    body = BodyFactory(municipality=home, name="Egna nämnden")
    own = UnitFactory(municipality=home, name="Egna förvaltningen", body=body)
    below = UnitFactory(municipality=home, name="Egna enheten", parent=own)
    other = UnitFactory(municipality=home, name="Andra förvaltningen")
    users = {
        role: RoleAssignmentFactory(municipality=home, role=role, unit=None if role in WIDE else own).user
        for role in Role
    }
    made = World(home, neighbour, own, below, other, users, next_door, UserFactory())
    made.shared["chapter"] = sample(TemplateChapter, home)
    made.shared["course"] = course = CourseFactory(municipality=home)
    made.shared["requirement"] = RequirementFactory(municipality=home, courses=[course.pk])
    for place, unit in ((Place.OWN, below), (Place.OTHER, other), (Place.WHOLE, None)):
        made.things[place] = _things(made, unit)
    act_for(home)
    _invite(made)
    made.shared |= _shared(made) | _review(made)
    _report(made)
    _analysis(made)
    return made


def _things(world: World, unit: Unit | None) -> dict[str, Any]:
    uploader = Role.LOCAL_COORDINATOR if unit == world.below else Role.CENTRAL_COORDINATOR
    told = document(
        sections=[
            {"heading": "Öppet", "text": "För alla."},
            {"heading": SECRET, "text": f"{SECRET} är {SOUGHT}.", "restricted": True},
        ],
        alarm_routes=[{"name": f"Planens larmväg för {unit or 'alla'}", "steps": [{"role": "TIB"}]}],
    )
    version = VersionFactory(municipality=world.home, unit=unit, document=told)
    decided = told.model_copy(update={"metadata": Metadata(title="Beslutad plan", board="Kulturnämnden")})
    adopted = adopt(VersionFactory(municipality=world.home, unit=unit, document=decided))
    later = VersionFactory(municipality=world.home, plan=version.plan, document=document())
    guest = PlanGuest.objects.create(
        municipality=world.home, plan=version.plan, email=f"gast-{version.pk}@polisen.example"
    )
    activity = version.activity_set.earliest("position")
    content_update(row=activity, values={"goal": "Fler känner till vart de vänder sig"})
    closed = version.section_set.get(restricted=True)
    SectionTask.objects.create(
        municipality=world.home,
        section=closed,
        writer=world.users[Role.CENTRAL_COORDINATOR],
        due_on=localdate(),
        ready_at=now(),
    )
    names = {f"activities/{activity.key}.responsible": activity.responsible}
    texts_take(version=version, texts={f"sections/{closed.key}": closed.text, **names}, taken_from="Granvik")
    comment = Comment.objects.create(
        municipality=world.home,
        version=version,
        place=f"sections/{closed.key}",
        author=world.users[Role.CENTRAL_COORDINATOR],
        text=f"{SECRET} ska stå kvar",
    )
    hidden = ContactPointFactory(municipality=world.home, unit=unit, function=SECRET, restricted=True)
    is_other = unit == world.other
    alarm_route = a_route_in_use(
        world.home, name=f"Larmväg {unit or 'för alla'}", unit=unit, restricted=is_other
    )
    alarm = an_alarm(world.home, alarm_route, what=SECRET if is_other else "Prov på torget")
    demand = sample(ChapterDemand, world.home, version=version, chapter=world.shared["chapter"])
    return {
        "demand": demand,
        "known_unit": unit or world.own,
        "comment": comment,
        "guest": guest,
        "version": version,
        "later_version": later,
        "adopted": adopted,
        "decided_step": adopted.steps.get(step=Step.RECORD_COMMITTEE),
        "activity": activity,
        "asked": adopted.activity_set.earliest("position"),
        "change": Change.objects.filter(model="plans.activity", row_id=activity.pk, kind="update").latest(
            "id"
        ),
        "section": closed,
        "service": version.planservice_set.earliest("position"),
        "registered": a_service(world.home, "Ungdomsmottagningen", unit=unit, contacts=[hidden.pk]),
        "planned_route": adopted.part_set.get(kind="alarm_routes"),
        "decision": version.part_set.get(kind="decisions"),
        "lesson": version.part_set.filter(kind="problems").get(),
        "contact": hidden,
        "open_contact": ContactPointFactory(municipality=world.home, unit=unit),
        "coordinator": CoordinatorFactory(municipality=world.home, unit=unit),
        "alarm_route": alarm_route,
        "alarm": alarm,
        "alarm_entry": alarm.events.earliest("pk"),
        "alarm_lesson": lesson_add(
            activation=alarm, values={"text": SECRET if is_other else "Byt numret", "restricted": is_other}
        ),
        "exercise": sample(PlannedExercise, world.home, route=alarm_route, activation=None),
        "crisis_plan": a_crisis_plan(world.home, unit=unit or world.own, title=SECRET),
        "duty": sample(MandateTask, world.home, scope="local" if unit else "central"),
        "decided_problem": _decided_problem(world, unit),
        **_picture(world, unit),
        **_training(world, unit),
        **_collaboration(world, unit),
        **_news(world, unit),
        "upload": ready_upload(world.home, world.users[uploader]),
    }


def _decided_problem(world: World, unit: Unit | None) -> Problem:
    """A problem of the decided picture before, with something restricted beside it."""
    picture = a_picture(world.home, unit, title="Förra lägesbilden", period="2025")
    problem = a_problem(picture, "Skadegörelse vid skolan")
    a_problem(picture, f"{SECRET} förra året", restricted=True)
    decided(picture)
    return problem


def _picture(world: World, unit: Unit | None) -> dict[str, Any]:
    """A picture that is being made, with something restricted in it."""
    picture = a_picture(world.home, unit, gather_until=localdate(), state=PictureState.GATHERING)
    a_source(picture, f"{SECRET} källa", distribution="restricted")
    source = a_source(picture)
    a_statement(picture, sources=[source])
    a_problem(picture, evidence={source.pk: "for"})
    workshop = workshop_open(picture=picture, criteria=["Allvar", "Omfattning", "Möjlighet"])
    ((seat, _token),) = seats_add(workshop=workshop, functions=["Rektor"])
    return {
        "picture": picture,
        "picture_source": source,
        "problem": a_problem(picture, SECRET, restricted=True),
        "seat": seat,
        "statement": a_statement(picture, SECRET, restricted=True),
        "contribution_request": a_request(picture, unit=unit),
        "answered_request": _answered(picture, unit),
    }


def _answered(picture: Picture, unit: Unit | None) -> ContributionRequest:
    """What was answered first, and with restricted distribution since."""
    request = a_request(picture, unit=unit)
    a_contribution(request)
    a_contribution(request, answer_1=SECRET, distribution=Distribution.RESTRICTED)
    return request


def _training(world: World, unit: Unit | None) -> dict[str, Any]:
    """A session that has been and may be evaluated, what a group lacks, and a need that somebody added."""
    known, function = unit or world.own, "detecting" if unit else "remedial"
    session = SessionFactory(municipality=world.home, unit=unit, starts_at=now() - timedelta(days=2))
    here = {"municipality": world.home, "unit": known, "function": function}
    GroupAtSessionFactory(session=session, signed_up=3, **here)
    StaffGroupFactory(staff=6, **here)
    need = AddedNeed.objects.create(requirement=world.shared["requirement"], **here)
    invitation = InvitationToTraining.objects.create(municipality=world.home, session=session, unit=known)
    return {
        "training_session": evaluation_open(session=session),
        "training_invitation": invitation,
        "added_need": need,
    }


def _collaboration(world: World, unit: Unit | None) -> dict[str, Any]:
    """A forum with a member, who is invited to a meeting."""
    forum = ForumFactory(municipality=world.home, unit=unit)
    member, meeting = ForumMemberFactory(forum=forum, unit=unit or world.own), MeetingFactory(forum=forum)
    here = {"municipality": world.home, "meeting": meeting, "member": member}
    invitation = MeetingInvitation.objects.create(address=member.email, **here)
    return {
        "forum": forum,
        "forum_member": member,
        "meeting": meeting,
        "meeting_invitation": invitation,
        "agenda_item": noted_add(AgendaItem, meeting=meeting, values={"title": "Läget"}),
        "meeting_decision": noted_add(MeetingDecision, meeting=meeting, values={"text": "Öva mer"}),
        "meeting_task": noted_add(
            MeetingTask, meeting=meeting, values={"text": "Kalla alla", "member": member}
        ),
        **_agreed(world, unit, forum),
    }


def _agreed(world: World, unit: Unit | None, forum: Forum) -> dict[str, Any]:
    """Who goes to the forum and brought something home, and an agreement with its signed document."""
    representation = RepresentationFactory(forum=forum, unit=unit)
    agreement = an_agreement(world.home, PartnerFactory(municipality=world.home), unit=unit)
    AgreementDocument.objects.create(
        municipality=world.home,
        agreement=agreement,
        file_name=f"{SECRET}.pdf",
        pages=1,
        content=f"%PDF- {SECRET}".encode(),
    )
    return {
        "agreement": agreement,
        "representation": representation,
        "brought_home": BroughtHome.objects.create(
            municipality=world.home, representation=representation, on=localdate(), text="Nytt från nätverket"
        ),
    }


def _news(world: World, unit: Unit | None) -> dict[str, Any]:
    """A draft of a digest with a piece of news, and one that is restricted."""
    flow = FlowFactory(municipality=world.home, unit=unit)
    digest = DigestFactory(municipality=world.home, flow=flow)
    item = ItemFactory(municipality=world.home, unit=unit)
    secret = ItemFactory(
        municipality=world.home, unit=unit, title=SECRET, distribution=Distribution.RESTRICTED
    )
    DigestItemFactory(digest=digest, item=secret, position=1)
    source = SourceFactory(municipality=world.home, unit=unit)
    return {
        "news_flow": flow,
        "news_item": item,
        "news_digest": digest,
        "digest_news": DigestItemFactory(digest=digest, item=item),
        "news_source": source,
        "news_entry": EntryFactory(municipality=world.home, source=source),
    }


def _shared(world: World) -> dict[str, Any]:
    person = RoleAssignmentFactory(municipality=world.home, role=Role.READER)
    return {
        **{one.name: sample(one.model, world.home) for one in CATALOGUES},
        "person": person.user,
        "assignment": person,
        "partner": PartnerFactory(municipality=world.home),
        "guideline": GuidelineFactory(municipality=world.home),
        "term": TermFactory(municipality=world.home),
        "body": BodyFactory(municipality=world.home),
        "task": sample(MandateTask, world.home),
        "invitation": sample(Invitation, world.home),
        "occasion": OccasionFactory(municipality=world.home),
        "known_word": sample(KnownWord, world.home),
        "feed": feed_make(
            municipality=world.home, user=world.users[Role.CENTRAL_COORDINATOR], scope=FeedScope.MINE
        )[0],
        "news_address": news_address_make(
            flow=FlowFactory(municipality=world.home), user=world.users[Role.CENTRAL_COORDINATOR]
        )[0],
        "guide": a_guide(world.home),
        "departure": sample(Departure, world.home),
        **_duties(world),
        "claim_role": sample(ClaimRole, world.home),
        "merger": unit_merge(
            municipality=world.home,
            units=[UnitFactory(municipality=world.home), UnitFactory(municipality=world.home)],
            values={"name": "Nya förvaltningen", "kind": "administration"},
            on=localdate(),
            user=world.users[Role.CENTRAL_COORDINATOR],
        ),
        "incoming_services": sample(
            IncomingServices,
            world.home,
            uploaded_by=world.users[Role.CENTRAL_COORDINATOR],
            content=FiledServices([FiledService({"name": "Ny verksamhet"})]).to_json(),
        ),
        "situation_area": an_area(world.home),
        **_figures(world),
        "incoming_areas": sample(
            IncomingAreas,
            world.home,
            uploaded_by=world.users[Role.CENTRAL_COORDINATOR],
            content=FiledAreas([FiledArea({"name": "Nya området"})]).to_json(),
        ),
        "layout": sample(TableLayout, world.home, take={"taken_as": "nothing"}),
        "transfer": sample(
            TransferDraft,
            world.home,
            uploaded_by=world.users[Role.CENTRAL_COORDINATOR],
            content=Document().to_json(),
        ),
    }


def _figures(world: World) -> dict[str, Any]:
    """A series with figures of an area, and what is on its way in."""
    coordinator = world.users[Role.CENTRAL_COORDINATOR]
    return {
        "series": a_series(world.home, {an_area(world.home, "Hamnen").name: {"2023": 40, "2024": 50}}),
        "incoming_figures": sample(IncomingFigures, world.home, uploaded_by=coordinator, content={}),
        "figure_fetch": sample(FigureFetch, world.home, asked_by=coordinator),
        "allowed_host": sample(AllowedHost, world.home, host="statistik.example"),
    }


def _duties(world: World) -> dict[str, Any]:
    """A duty with two shifts, and a file on its way into its roster."""
    duty = sample(DutyFunction, world.home, unit=None)
    coordinator = world.users[Role.CENTRAL_COORDINATOR]
    return {
        "duty_function": duty,
        "shift": sample(DutyShift, world.home, duty=duty),
        "other_shift": sample(DutyShift, world.home, duty=duty),
        "incoming_shifts": sample(IncomingShifts, world.home, duty=duty, uploaded_by=coordinator),
    }


def _review(world: World) -> dict[str, Any]:
    """A round with every place's plan; whoever contributes reviews in it, and so does the partner outside."""
    made = a_round(world.home, name="Granskning")
    reviewers = [
        reviewer_name(review_round=made, user=world.users[role]) for role in (Role.CONTRIBUTOR, Role.PARTNER)
    ]
    for things in world.things.values():
        things["reviewed"] = _reviewed(world, made, things["version"])
    prepared = a_round(world.home, name="Nästa granskning", is_open=False)
    return {
        "review_round": made,
        "prepared_round": prepared,
        "question": prepared.questions.present()[0],
        "reviewer": reviewers[0],
    }


def _report(world: World) -> None:
    """A report of every place's decided plan, for an occasion of its own."""
    occasion = OccasionFactory(municipality=world.home, name="Rapporterat tillfälle")
    for things in world.things.values():
        things["report"] = a_report(occasion, things["adopted"])


def _analysis(world: World) -> None:
    """An analysis that asks about every place's service."""
    analysis = an_analysis(world.home, *(things["registered"] for things in world.things.values()))
    world.shared["analysis"] = analysis
    for things in world.things.values():
        things["asked_about"] = analysis.forms.get(service=things["registered"])


def _reviewed(world: World, made: ReviewRound, version: PlanVersion) -> ReviewedPlan:
    """A plan that is judged and handed out."""
    plan = plan_add(review_round=made, version=version)
    review(plan, world.users[Role.CONTRIBUTOR], "partly", "Lägesbilden saknar datum.")
    plan_mark_ready(plan=judge(plan))
    return plan_hand_out(plan=plan)


def _invite(world: World) -> None:
    """The partner at home is invited to the plan of their own unit's, and to no other."""
    plan = world.things[Place.OWN]["version"].plan
    partner = world.users[Role.PARTNER]
    PlanGuest.objects.create(municipality=world.home, plan=plan, email=partner.email, user=partner)
