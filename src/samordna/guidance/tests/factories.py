"""A small guide that is whole: a question, an end where life is in danger, and an end where somebody is called."""

from typing import Any

from samordna.guidance.commands import guide_create, guide_publish
from samordna.guidance.models import Guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory


def a_guide(
    municipality: Municipality,
    title: str = "Jag är orolig",
    *,
    desk: ContactPoint | None = None,
    is_published: bool = False,
) -> Guide:
    desk = desk or ContactPointFactory(
        municipality=municipality, function="Socialjouren", phone="+4684650041", opening_hours="24/7"
    )
    alarm = ContactPointFactory(
        municipality=municipality, function="Larmnumret 112", phone="112", opening_hours="24/7"
    )
    values = {"title": title, "situation": "Någon far illa.", "body": body_of(alarm, desk)}
    row = guide_create(municipality=municipality, values=values)
    return guide_publish(municipality=municipality, guide=row) if is_published else row


def body_of(alarm: ContactPoint, desk: ContactPoint) -> dict[str, Any]:
    return {
        "steps": [
            {
                "kind": "question",
                "key": "fragan",
                "text": "Är det fara just nu?",
                "branches": [{"answer": "Ja", "to": "larma"}, {"answer": "Nej", "to": "ring"}],
            },
            {
                "kind": "end",
                "key": "larma",
                "title": "Ring 112 nu",
                "acute": True,
                "calls": [{"contact": str(alarm.pk)}, {"contact": str(desk.pk)}],
                "do": ["Sätt dig i säkerhet."],
            },
            {
                "kind": "end",
                "key": "ring",
                "title": "Ring socialtjänsten",
                "calls": [{"contact": str(desk.pk)}],
                "do": ["Berätta vad du har sett."],
                "dont": ["Utred inte själv."],
                "law": [{"text": "Socialtjänstlagen (2025:400)."}],
                "more": [{"text": "Läs mer", "address": "https://www.cve.se"}],
            },
        ],
        "sources": [{"text": "Center mot våldsbejakande extremism", "address": "https://www.cve.se"}],
    }
