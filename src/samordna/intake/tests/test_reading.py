"""The job and its child process, on real files."""

import tracemalloc
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.models import User
from samordna.intake.commands import upload_cancel, upload_create, upload_read, upload_retry, uploads_expire
from samordna.intake.commands.contents import content_of
from samordna.intake.commands.uploads import LARGE
from samordna.intake.models import KEPT, PIECE, STALLED, State, Upload, UploadPart, UploadPiece
from samordna.intake.tests.conftest import DOCUMENTS
from samordna.organisation.models import Municipality


def kept(home: Municipality, user: User, name: str, content: bytes) -> Upload:
    return upload_create(municipality=home, user=user, name=name, file=ContentFile(content))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["ekdala-flat.txt", "activities.csv", "ekdala-styles.docx", "activities.xlsx"]
)
def test_a_real_file_is_read_into_parts(home: Municipality, coordinator: User, name: str) -> None:
    upload = kept(home, coordinator, name, (DOCUMENTS / name).read_bytes())
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.state == State.READY
    found = set(upload.parts.values_list("area", flat=True))
    assert {"metadata", "activities"} <= found
    activity = upload.parts.filter(area="activities").first()
    assert activity is not None
    assert activity.passage, "a person can see where it was read from"


@pytest.mark.slow
def test_a_file_that_is_no_plan_fails_with_a_reason_in_both_languages(
    home: Municipality, coordinator: User
) -> None:
    upload = kept(home, coordinator, "plan.pdf", b"%PDF-1.7\nbroken")
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.state == State.FAILED
    assert upload.error is not None
    assert "plan.pdf" in upload.error["sv"]
    assert upload.error["en"]


@pytest.mark.slow
def test_a_long_name_in_any_script_is_read(home: Municipality, coordinator: User) -> None:
    upload = kept(home, coordinator, "計" * 300 + ".txt", (DOCUMENTS / "ekdala-flat.txt").read_bytes())
    assert upload.name.endswith(".txt")
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    upload.refresh_from_db()
    assert upload.state == State.READY


def test_a_name_from_a_mac_is_kept_with_composed_letters(home: Municipality, coordinator: User) -> None:
    """An import from the command line comes through no request, which would have made it plain."""
    assert kept(home, coordinator, "O\u0308vning\u202efdp.txt", b"text").name == "Övningfdp.txt"


@pytest.mark.slow
def test_reading_twice_changes_nothing(home: Municipality, coordinator: User) -> None:
    upload = kept(home, coordinator, "plan.txt", (DOCUMENTS / "ekdala-flat.txt").read_bytes())
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    UploadPart.objects.filter(upload=upload, area="metadata").update(changes=7)
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    assert UploadPart.objects.get(upload=upload, area="metadata").changes == 7


@pytest.mark.slow
def test_reading_what_is_deleted_does_nothing(home: Municipality, coordinator: User) -> None:
    upload = kept(home, coordinator, "plan.txt", b"text")
    upload_cancel(upload=upload)
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    assert not Upload.objects.exists()


def test_a_large_file_is_kept_in_pieces_and_comes_back_whole(home: Municipality, coordinator: User) -> None:
    content = bytes(range(256)) * 10_000
    upload = kept(home, coordinator, "plan.txt", content)
    assert [len(piece.content) for piece in upload.pieces.all()] == [PIECE, PIECE, len(content) - 2 * PIECE]
    assert b"".join(content_of(upload)) == content
    upload_cancel(upload=upload)
    assert not UploadPiece.objects.exists()


@pytest.mark.slow
def test_a_worker_has_no_more_of_a_file_in_memory_than_some_pieces(
    home: Municipality, coordinator: User
) -> None:
    upload = kept(home, coordinator, "stor.pdf", b"%PDF-1.7\n" + b"x" * (24 * PIECE))
    tracemalloc.start()
    try:
        upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert Upload.objects.get().state == State.FAILED
    assert most < 8 * PIECE


def test_large_files_are_read_one_at_a_time_and_small_ones_pass_them(
    home: Municipality, coordinator: User
) -> None:
    for size in (LARGE + 1, LARGE + 1, LARGE, 4):
        kept(home, coordinator, "plan.txt", b"x" * size)
    locks = ProcrastinateJob.objects.order_by("pk").values_list("lock", flat=True)
    assert [lock is not None for lock in locks] == [True, True, False, False]
    assert len({*locks}) == 2


def test_the_job_comes_with_the_upload(home: Municipality, coordinator: User) -> None:
    upload = kept(home, coordinator, "plan.txt", b"text")
    job = ProcrastinateJob.objects.get(task_name="intake.read_upload")
    assert job.args == {"upload_id": upload.pk, "municipality_id": home.pk}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_worker_reads_what_waits(home: Municipality, coordinator: User) -> None:
    waiting = kept(home, coordinator, "plan.txt", (DOCUMENTS / "ekdala-flat.txt").read_bytes())
    deleted = kept(home, coordinator, "bort.txt", b"text")
    upload_cancel(upload=deleted)
    with app.replace_connector(DjangoConnector().get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    waiting.refresh_from_db()
    assert waiting.state == State.READY
    assert set(ProcrastinateJob.objects.values_list("status", flat=True)) == {"succeeded"}


def test_a_dropped_job_can_be_started_again(home: Municipality, coordinator: User) -> None:
    upload = kept(home, coordinator, "plan.txt", b"text")
    assert not upload_retry(upload=upload), "it is still its turn"
    Upload.objects.update(state=State.READING, state_since=timezone.now() - STALLED - timedelta(seconds=1))
    upload.refresh_from_db()
    assert upload.is_stalled
    assert upload_retry(upload=upload)
    upload.refresh_from_db()
    assert upload.state == State.WAITING
    assert not upload.is_stalled
    assert ProcrastinateJob.objects.count() == 2


def test_what_nobody_finishes_is_forgotten(home: Municipality, coordinator: User) -> None:
    old = kept(home, coordinator, "gammal.txt", b"text")
    kept(home, coordinator, "ny.txt", b"text")
    Upload.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - KEPT - timedelta(minutes=1))
    assert uploads_expire() == 1
    assert [upload.name for upload in Upload.objects.all()] == ["ny.txt"]


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_nightly_job_forgets_what_is_old(home: Municipality, coordinator: User) -> None:
    old = kept(home, coordinator, "gammal.txt", b"text")
    Upload.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - KEPT - timedelta(minutes=1))
    app.configure_task("intake.expire_uploads").defer(timestamp=0)
    with app.replace_connector(DjangoConnector().get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert not Upload.objects.exists()
