import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0014_answering_by_link"),
        ("readiness", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="IncomingShifts",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content", models.JSONField(verbose_name="content")),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="incoming",
                        to="readiness.dutyfunction",
                        verbose_name="duty",
                    ),
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
            ],
            options={
                "verbose_name": "shifts on their way in",
                "verbose_name_plural": "shifts on their way in",
                "ordering": ["-uploaded_at"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CrisisPlanReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent")),
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
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder of crisis plans",
                "verbose_name_plural": "reminders of crisis plans",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user"), name="crisisplanreminder_one_of_user"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerCrisisFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content_type", models.CharField(max_length=100, verbose_name="content type")),
                ("content", models.BinaryField(verbose_name="content")),
                ("mark", models.CharField(max_length=64, verbose_name="fingerprint")),
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_files",
                        to="readiness.crisisplan",
                        verbose_name="crisis plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "replaced file of a crisis plan",
                "verbose_name_plural": "replaced files of crisis plans",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "mark"), name="formercrisisfile_once")
                ],
            },
        ),
    ]
