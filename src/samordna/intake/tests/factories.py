"""Municipalities, members and uploads for the tests."""

from collections.abc import Callable

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.intake.commands.keeping import grids_of, reading_of, rows_of
from samordna.intake.left_out import with_words
from samordna.intake.models import State, Upload, UploadGrid, UploadPart, UploadPiece
from samordna.intake.soundness import sound
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.reading import FilePlace, Flag, ReadResult, SourceFile
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.takes import Grid, Take
from samordna.plandoc.schema import Activity, Metadata, PlanDocument, Section, Service, Situation
from samordna.plandoc.taken_as import GridKind, TakenAs

IDENTITY_NUMBER = "19750318-9800"
"""One of those that Skatteverket keeps for tests; its checksum is right, so the guard stops it."""


def municipality(name: str, code: str) -> Municipality:
    return MunicipalityFactory(name=name, slug=name.lower(), code=code)


def member(home: Municipality, role: Role, email: str = "", unit: Unit | None = None) -> User:
    user = User.objects.create_user(email or f"{role.value}@{home.slug}.example", name=role.label)
    RoleAssignmentFactory(user=user, municipality=home, role=role, unit=unit)
    return user


def read_result(activities: int = 2, change: Callable[[ReadResult], None] | None = None) -> ReadResult:
    """A file as the reader gives it: a title, a section, a service, activities, and one doubt about the first of them."""
    document = PlanDocument(
        metadata=Metadata(title="Handlingsplan", board="Socialnämnden"),
        sections=[Section(id="sections-1", heading="Inledning", text="Alla ska vara **trygga**.")],
        services=[Service(id="services-1", name="Fältgruppen", age=(13, 20))],
        activities=[
            Activity(
                id=f"activities-{number}", action=f"Utbilda personal i område {number}", flagged=number == 1
            )
            for number in range(1, activities + 1)
        ],
        situation=Situation(analysis="Läget är lugnt."),
    )
    rows = [["Åtgärd", "Ansvarig"], *([one.action, "Samordnaren"] for one in document.activities)]
    blocks = [
        Block(BlockKind.HEADING, "Inledning", level=1, place=FilePlace(page=1)),
        Block(BlockKind.PARAGRAPH, "Alla ska vara trygga.", place=FilePlace(page=1, line=3)),
        Block(
            BlockKind.TABLE,
            place=FilePlace(page=2),
            rows=rows,
            row_places=[FilePlace(page=2, row=number + 1) for number in range(len(rows))],
        ),
    ]
    result = ReadResult(
        document,
        SourceFile("plan.docx", "docx", blocks),
        flags=[
            Flag(
                "Ansvarig saknas i raden.", FilePlace(page=2, row=2), "activities-1", "The row names nobody."
            )
        ],
        origins={
            "sections-1": [(0, None), (1, None)],
            **{one.id: [(2, None)] for one in document.activities},
        },
        grids=[
            Grid(
                1,
                GridKind.TABLE,
                Take(TakenAs.ACTIVITIES, ("action", "responsible"), 1),
                "Inledning",
                FilePlace(page=2),
                rows,
                layout="layout",
            )
        ],
    )
    if change:
        change(result)
    return result


def ready_upload(
    home: Municipality, user: User, result: ReadResult | None = None, name: str = "plan.docx"
) -> Upload:
    """An upload that has been read and waits for review."""
    act_for(home)
    found = sound(result or read_result(), name)
    upload = Upload.objects.create(
        municipality=home,
        uploaded_by=user,
        name=name,
        size=7,
        state=State.READY,
        coverage=found.coverage,
        left_out=len(with_words(found.left_out)),
    )
    UploadPiece.objects.create(municipality=home, upload=upload, number=0, content=b"content")
    UploadPart.objects.bulk_create(rows_of(upload, found))
    UploadGrid.objects.bulk_create(grids_of(upload, found))
    reading_of(upload, found).save()
    return upload


def part(upload: Upload, key: str) -> UploadPart:
    return UploadPart.objects.get(upload=upload, key=key)
