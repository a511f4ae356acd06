from samordna.plandoc.guard import HitKind, scan_document
from samordna.plandoc.schema import Activity, Agreement, Metadata, PlanDocument, PreventionCouncil, Service


def test_paths_lead_to_the_texts() -> None:
    document = PlanDocument(
        metadata=Metadata(title="Plan 2017", registry_number="155-943/2015", adopted="2017-08-14"),
        activities=[Activity(action="Utbilda"), Activity(action="Följ upp", responsible="Anna Andersson")],
        council=PreventionCouncil(members=["Rektor", "Erik Svensson"]),
        services=[Service(name="Jour", age=(12, 18), partners=["tel 070-174 06 05"])],
        agreements=[Agreement(parties="Kommunen och polisen", date="2017-01-01")],
    )
    document.situation.mapping = "Lista vilka som deltar i demonstrationer."
    assert [(path, hit.kind) for path, hit in scan_document(document)] == [
        ("council/members/1", HitKind.NAME),
        ("situation/mapping", HitKind.REGISTER_INSTRUCTION),
        ("services/0/partners/0", HitKind.PHONE),
        ("activities/1/responsible", HitKind.NAME),
    ]


def test_an_empty_plan_has_no_findings() -> None:
    assert scan_document(PlanDocument()) == []
