"""A plan that passes every check that applies, and the day on which it does."""

from datetime import date

from samordna.plandoc.demands import Demand
from samordna.plandoc.schema import PlanDocument

TODAY = date(2026, 3, 1)
DEMANDS = (Demand("sections-1", "Inledning", required=True, words_from=5, words_to=10),)
"""What a template asks of the plan, which it meets."""


def good_plan() -> PlanDocument:
    return PlanDocument.model_validate(
        {
            "metadata": {
                "title": "Handlingsplan mot våldsbejakande extremism",
                "municipality": "Exempelstad",
                "board": "socialnämnden",
                "administration": "socialförvaltningen",
                "registry_number": "3.1.1-12/2026",
                "version": "2",
                "adopted": "2026-01-20",
                "period_start": "2026",
                "period_end": "2027",
                "next_revision": "VB 2026",
                "council_report": "2025-11-10",
                "public_version": "https://exempelstad.example/plan",
            },
            "sections": [
                {
                    "heading": "Inledning",
                    "kind": "introduction",
                    "text": "Arbetet värnar demokratin och de mänskliga rättigheterna, se budget.",
                },
                {
                    "heading": "Föreningar",
                    "kind": "collaboration",
                    "text": "Föreningar som får bidrag ska uppfylla kommunens demokrativillkor.",
                },
            ],
            "definitions": [
                {"term": "Våldsbejakande", "text": "Att stödja våld.", "source": "Brå"},
                {"term": "Extremism", "text": "Att avvisa folkstyret.", "source": "Brå"},
                {"term": "Radikalisering", "text": "Vägen dit.", "source": "Brå"},
            ],
            "environments": [
                {"name": "Högerextrema miljön"},
                {"name": "Vänsterextrema miljön"},
                {"name": "Våldsbejakande islamistisk extremism"},
                {"name": "Ensamma utan grupp", "lone_actors": True},
            ],
            "coordinators": [
                {"scope": "central", "function": "Central samordnare", "deputy": "Säkerhetschef"},
                {"scope": "local", "function": "Lokal samordnare", "deputy": "Enhetschef"},
            ],
            "coordinator_tasks": [
                {"text": "Samordna lägesbilden."},
                {"text": "Vara kontaktpunkt."},
                {"text": "Informera invånarna om arbetet."},
            ],
            "references": [{"text": "Socialtjänstlagen", "number": "2025:400"}],
            "decisions": [
                {"kind": "committee", "date": "2026-01-20", "section": "7"},
                {
                    "kind": "executive_board",
                    "date": "2026-02-11",
                    "section": "19",
                    "outcome": "approved_on_conditions",
                },
            ],
            "conditions": [{"text": "Visa indikatorer.", "answer": "Varje mål har en indikator."}],
            "changes": [{"text": "Ny lägesbild."}],
            "previous_activities": [{"action": "Utbilda fältare", "status": "done"}],
            "council": {
                "name": "Trygghetsrådet",
                "led_by": "Kommundirektören",
                "members": ["Lokalpolisområdeschef", "Skoldirektör"],
            },
            "agreements": [{"parties": "Kommunen och polisen", "purpose": "Trygghet", "areas": "Centrum"}],
            "situation": {
                "date": "2025-10-01",
                "mapping": "Klottret har ökat sedan 2023 och är vanligare än i länet.",
                "consequences": "Minskad trygghet.",
                "other_information": "En enkät till skolorna.",
                "analysis": "Propagandan når unga på nätet.",
                "sources": [
                    _source("Lokalpolisområdet", "police"),
                    _source("Utbildningsnämnden", "board"),
                    _source("Kulturnämnden", "board"),
                    _source("Grundskolorna", "school"),
                    _source("Idrottsföreningarna", "civil_society"),
                ],
            },
            "problems": [
                {"title": "Rekrytering på nätet", "causes": "Få vuxna på arenan.", "priority": 1},
                {"title": "Klotter"},
            ],
            "goals": [{"text": "Unga känner källkritik", "indicator": "Andel i enkät", "baseline": "40 %"}],
            "services": [
                {
                    "name": "Ungdomsjouren",
                    "level": "intervention",
                    "functions": ["detecting", "remedial"],
                    "target_group": "Unga 13–20 år",
                    "owner": "socialförvaltningen",
                    "arena": "internet",
                    "text": "Hjälper avhoppare och deras anhöriga.",
                    "analysis": {"date": "2025", "decision": "Ingår i arbetet"},
                }
            ],
            "activities": [
                {
                    "action": "Nätfältare möter unga där de är",
                    "goal": "Unga känner källkritik",
                    "problem": "Rekrytering på nätet",
                    "responsible": "Enhetschef fältgruppen",
                    "starts": "2026",
                    "ends": "2027",
                    "follow_up": "T1 2027",
                },
                {
                    "action": "Sanera klotter",
                    "goal": "Renare torg, på kort sikt färre anmälningar",
                    "problem": "Klotter",
                    "responsible": "Driftchef",
                    "ongoing": True,
                    "milestone": "Svarstid under ett dygn 2026",
                    "follow_up": "ordinarie uppföljning",
                    "indicator": "Svarstid",
                    "baseline": "3 dygn",
                },
            ],
            "training": [{"group": "Fältare", "function": "detecting", "share_trained": 0.5}],
            "briefings": [
                {
                    "name": "Månadsbrev",
                    "source": "CVE",
                    "audience": "Chefer",
                    "rhythm": "varje månad",
                    "owner": "Lokal samordnare",
                }
            ],
            "guides": [
                {
                    "title": "Hur gör jag?",
                    "text": "Den som är orolig talar med chefen, som bedömer och följer upp. Oavsett ideologi är vägen densamma.",
                    "contact": "Lokal samordnare",
                    "urgent": "Ring 112",
                    "report": "Mottagningen; skolans rektor lämnar uppgifter till polisen",
                    "reviewed": "2025-09",
                }
            ],
            "alarm_routes": [
                {
                    "name": "Via jouren",
                    "trigger": "Larm från polisen",
                    "tested": "2025-11-05",
                    "steps": [
                        {"role": "Jouren", "text": "tar emot larmet", "successor": "Direktören"},
                        {"role": "Direktören", "text": "beslutar", "successor": "Krisledningen"},
                        {"role": "Krisledningen", "text": "samordnar"},
                    ],
                }
            ],
            "lessons": [{"text": "Numret saknades.", "activity": "Sanera klotter"}],
        }
    )


def _source(name: str, kind: str) -> dict[str, str]:
    return {"name": name, "kind": kind, "date": "2025-09", "trend": "unchanged", "reliability": "god"}
