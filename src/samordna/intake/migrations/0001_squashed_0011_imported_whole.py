import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("intake", "0001_initial"),
        ("intake", "0002_whole_reading"),
        ("intake", "0003_carried_plans"),
        ("intake", "0004_finding_answers"),
        ("intake", "0005_guarded_parts"),
        ("intake", "0006_forgotten_layouts"),
        ("intake", "0007_upload_pieces"),
        ("intake", "0008_files_to_pieces"),
        ("intake", "0009_upload_pattern"),
        ("intake", "0010_what_does_not_come_along"),
        ("intake", "0011_imported_whole"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
        ("plans", "0001_squashed_0017_words_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting to be read"),
                            ("reading", "being read"),
                            ("ready", "ready for review"),
                            ("failed", "could not be read"),
                            ("saving", "being saved"),
                            ("saved", "saved as a plan"),
                        ],
                        default="waiting",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "state_since",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="in this state since"
                    ),
                ),
                ("error", models.JSONField(null=True, verbose_name="what went wrong")),
                (
                    "language",
                    models.CharField(default="sv", max_length=2, verbose_name="language of the plan"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                ("coverage", models.FloatField(default=1.0, verbose_name="share of the words with a place")),
                (
                    "forgotten",
                    models.JSONField(default=list, verbose_name="remembered layouts that do not hold here"),
                ),
                ("left_out", models.PositiveIntegerField(default=0, verbose_name="passages left out")),
                (
                    "lost",
                    models.PositiveIntegerField(default=0, verbose_name="changes lost in the latest reading"),
                ),
                (
                    "progress",
                    models.PositiveSmallIntegerField(
                        default=0, verbose_name="how far it has come, in per cent"
                    ),
                ),
                ("readings", models.PositiveIntegerField(default=0, verbose_name="times it was read")),
                (
                    "saved_as",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="plans.planversion",
                        verbose_name="saved as",
                    ),
                ),
                ("takes", models.JSONField(default=dict, verbose_name="what tables were said to be")),
                ("target", models.JSONField(null=True, verbose_name="what it becomes")),
                ("carried", models.BooleanField(default=False, verbose_name="carries a plan of its own")),
                (
                    "comes_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="plans.planversion",
                        verbose_name="written from",
                    ),
                ),
                (
                    "pattern",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "no"),
                            ("asked", "asked for"),
                            ("taken", "taken as a pattern"),
                            ("whole", "imported whole, though it could be a pattern"),
                            ("uncarried", "the file carries no plan"),
                            ("own", "the plan is the municipality's own"),
                        ],
                        default="",
                        max_length=9,
                        verbose_name="as a pattern",
                    ),
                ),
                ("stays", models.JSONField(default=dict, verbose_name="what does not come along")),
            ],
            options={
                "verbose_name": "upload",
                "verbose_name_plural": "uploads",
                "ordering": ["-uploaded_at"],
                "indexes": [models.Index(fields=["municipality", "-uploaded_at"], name="upload_newest")],
            },
        ),
        migrations.CreateModel(
            name="UploadPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("area", models.CharField(max_length=24, verbose_name="list")),
                ("key", models.CharField(max_length=60, verbose_name="id in the document")),
                ("position", models.PositiveIntegerField(verbose_name="position")),
                ("data", models.JSONField(default=dict, verbose_name="content")),
                ("passage", models.JSONField(default=list, verbose_name="passage in the file")),
                ("points", models.JSONField(default=list, verbose_name="needs a look")),
                ("open_points", models.PositiveIntegerField(default=0, verbose_name="points that remain")),
                ("blocks", models.BooleanField(default=False, verbose_name="stands in the way of saving")),
                ("removed", models.BooleanField(default=False, verbose_name="left out")),
                ("changes", models.PositiveIntegerField(default=0, verbose_name="number of changes")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
                (
                    "as_read",
                    models.CharField(blank=True, max_length=64, verbose_name="digest of what was read"),
                ),
                (
                    "origin",
                    models.JSONField(default=list, verbose_name="places in the file it was read from"),
                ),
                ("place", models.CharField(blank=True, max_length=60, verbose_name="place in the text")),
                ("touched", models.BooleanField(default=False, verbose_name="a person has seen to it")),
                (
                    "guarded",
                    models.CharField(
                        blank=True, max_length=64, verbose_name="digest of what the guard found nothing in"
                    ),
                ),
            ],
            options={
                "verbose_name": "part of an upload",
                "verbose_name_plural": "parts of uploads",
                "ordering": ["position"],
                "indexes": [models.Index(fields=["upload", "area", "position"], name="uploadpart_in_order")],
                "constraints": [
                    models.UniqueConstraint(fields=("upload", "key"), name="uploadpart_key_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="UploadReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.BinaryField(verbose_name="the file as blocks")),
                ("left_out", models.JSONField(default=list, verbose_name="passages left out")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "upload",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reading",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
                ("base", models.BinaryField(null=True, verbose_name="the plan that the file carries")),
            ],
            options={
                "verbose_name": "reading of an upload",
                "verbose_name_plural": "readings of uploads",
            },
        ),
        migrations.CreateModel(
            name="TableLayout",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("layout", models.CharField(max_length=64, verbose_name="layout")),
                (
                    "headings",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="headings"
                    ),
                ),
                ("take", models.JSONField(verbose_name="what it is taken for")),
                ("remembered_at", models.DateTimeField(auto_now=True, verbose_name="remembered")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "remembered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="remembered by",
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
            ],
            options={
                "verbose_name": "remembered layout",
                "verbose_name_plural": "remembered layouts",
                "ordering": ["-remembered_at"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "layout"), name="tablelayout_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="UploadGrid",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "kind",
                    models.CharField(
                        choices=[("table", "table"), ("list", "list"), ("labelled", "labelled")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("heading", models.TextField(blank=True, verbose_name="heading")),
                ("place", models.JSONField(default=dict, verbose_name="place in the file")),
                ("take", models.JSONField(default=dict, verbose_name="what it was taken for")),
                (
                    "said",
                    models.CharField(
                        choices=[
                            ("reader", "as Samordna read it"),
                            ("person", "as you said"),
                            ("layout", "as remembered from an earlier file"),
                        ],
                        default="reader",
                        max_length=6,
                        verbose_name="who says so",
                    ),
                ),
                ("sure", models.FloatField(default=1.0, verbose_name="how sure the reader is")),
                ("layout", models.CharField(blank=True, max_length=64, verbose_name="layout")),
                ("rows", models.JSONField(default=list, verbose_name="rows that are shown")),
                ("row_count", models.PositiveIntegerField(default=0, verbose_name="number of rows")),
                ("column_count", models.PositiveIntegerField(default=0, verbose_name="number of columns")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="grids",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
            ],
            options={
                "verbose_name": "table of an upload",
                "verbose_name_plural": "tables of uploads",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("upload", "number"), name="uploadgrid_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24, verbose_name="kind of finding")),
                ("before", models.JSONField(default=list, verbose_name="how the parts were")),
                ("words", models.JSONField(default=list, verbose_name="words learnt")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer about personal data",
                "verbose_name_plural": "answers about personal data",
                "constraints": [
                    models.UniqueConstraint(fields=("upload", "user"), name="findinganswer_latest")
                ],
            },
        ),
        migrations.CreateModel(
            name="UploadPiece",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("content", models.BinaryField(verbose_name="content")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pieces",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
            ],
            options={
                "verbose_name": "piece of an uploaded file",
                "verbose_name_plural": "pieces of uploaded files",
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("upload", "number"), name="uploadpiece_number_once")
                ],
            },
        ),
    ]
