"""From the very moment when a session begins it is counted and evaluated, and nobody is signed up to it or told of it."""

import pytest
import time_machine
from django.core.exceptions import ValidationError

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory
from samordna.plandoc.training import Group
from samordna.plandoc.training.evaluation import QUESTIONS
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.counts import heads_count
from samordna.training.commands.evaluations import evaluation_give, evaluation_open
from samordna.training.commands.session_steps import session_cancel, session_reopen
from samordna.training.commands.sign_ups import sign_up
from samordna.training.models import Evaluation, Invitation, Session
from samordna.training.sessions.door import why_closed
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(here: Municipality, unit: Unit) -> Session:
    ContactPointFactory(municipality=here, unit=unit, email="skolan@ekdala.example")
    row = SessionFactory(municipality=here)
    Invitation.objects.create(municipality=here, session=row, unit=unit, email="skolan@ekdala.example")
    return evaluation_open(session=row)


def test_commands_know_the_moment(session: Session, unit: Unit) -> None:
    with time_machine.travel(session.starts_at, tick=False):
        assert why_closed(session.invitations.get()) == "begun"
        with pytest.raises(ValidationError, match="har börjat"):
            sign_up(session=session, unit=unit, numbers={Function.DETECTING: 1})
        session_cancel(session=session, because="Snö")
        session_reopen(session=session)
        assert not OutgoingMail.objects.exists()
        heads_count(session=session, counts={Group(unit.pk, Function.DETECTING): 3})
        evaluation_give(session=session, values=[5] * QUESTIONS)
    assert Evaluation.objects.count() == 1


def test_pages_know_it_too(here: Municipality, session: Session) -> None:
    own = f"/{here.slug}/utbildning/tillfalle/{session.pk}/"
    with time_machine.travel(session.starts_at, tick=False):
        web = signed_in(here, Role.CENTRAL_COORDINATOR)
        page = web.get(own).content.decode()
        assert f'href="{own}raknade/"' in page
        assert f'href="{own}anmal/"' not in page
        assert (
            'name="detecting"'
            not in web.get(f"{own}anmal/?enhet={session.invitations.get().unit_id}").content.decode()
        )
