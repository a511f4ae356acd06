"""A register as large as a finder has to bear: what it is asked for is what every eighth service does."""

SERVICES = 5_000
SOUGHT = "missbruk"
WORK = (
    *(SOUGHT, "hedersvåld", "avhopp", "skolfrånvaro"),
    *("våld i nära relation", "föräldrastöd", "fältarbete", "skuldsättning"),
)


def register(municipality: int) -> None:
    """Once made, it stays. Inside ``samordna manage shell``, so that Django is set up before its models are imported."""
    from samordna.mapping.models import Service
    from samordna.organisation.models import ContactPoint

    if Service.objects.filter(municipality=municipality).exists():
        return
    contacts = list(ContactPoint.objects.filter(municipality=municipality).values_list("pk", flat=True))
    Service.objects.bulk_create(
        Service(
            municipality_id=municipality,
            name=f"Mottagning {number}",
            about=f"Stöd och behandling vid {WORK[number % len(WORK)]}.",
            target_groups=["youth"],
            functions=["remedial"],
            age_from=number % 20,
            age_to=number % 20 + 10,
            contacts=[contacts[number % len(contacts)]],
        )
        for number in range(SERVICES)
    )
